/** Loaded apart from everything else, so that the libraries of the embedded database never meet those of the server. */
@org.jspecify.annotations.NullMarked
package org.medinbound.launcher.postgres;

/** SQL of the applications. */
@org.jspecify.annotations.NullMarked
package org.medinbound.application.store;

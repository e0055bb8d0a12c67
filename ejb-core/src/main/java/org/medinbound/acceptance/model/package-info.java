/** States and entities of acceptance requests. */
@org.jspecify.annotations.NullMarked
package org.medinbound.acceptance.model;

/** SQL of the registry's work. */
@org.jspecify.annotations.NullMarked
package org.medinbound.registry.store;

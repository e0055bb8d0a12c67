/** SQL of the guarantor registry: set-based, no query per row. */
@org.jspecify.annotations.NullMarked
package org.medinbound.guarantor.store;

/** SQL of acceptance requests. */
@org.jspecify.annotations.NullMarked
package org.medinbound.acceptance.store;

/** SQL of the quality of hospitals. */
@org.jspecify.annotations.NullMarked
package org.medinbound.quality.store;

/** Demonstration data for evaluation, made through the use cases. All names are invented. Nothing depends on this package. */
@org.jspecify.annotations.NullMarked
package org.medinbound.demo;

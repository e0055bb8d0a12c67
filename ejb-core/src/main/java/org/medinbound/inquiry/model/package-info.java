/** States and entities of the case. */
@org.jspecify.annotations.NullMarked
package org.medinbound.inquiry.model;

/** A hospital's own figures. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.monitoring;

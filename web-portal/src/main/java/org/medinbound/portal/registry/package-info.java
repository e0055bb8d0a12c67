/** The published list of visa guarantors, for patients. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.registry;

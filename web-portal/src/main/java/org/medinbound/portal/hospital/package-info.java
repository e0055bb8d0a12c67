/** The directory of hospitals for everybody: list, profile, comparison, treatments, and the public JSON API. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.hospital;

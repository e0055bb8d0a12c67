/** Pages of a hospital's own vetting, certificate and findings, and the public check of certificates. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.quality;

/**
 * The quality of hospitals: standards as versioned criteria, vetting on joining, certificates, and findings with their correction
 * afterwards. Decisions that open or close the platform to a hospital take two persons.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.quality;

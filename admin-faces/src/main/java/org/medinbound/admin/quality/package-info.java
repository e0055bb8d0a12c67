/** Screens of the quality officers: standards, vettings, certificates, findings. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.quality;

/** States and policies of standards, vettings and findings. */
@org.jspecify.annotations.NullMarked
package org.medinbound.quality.model;

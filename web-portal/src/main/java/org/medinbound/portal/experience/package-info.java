/** Pages on which a patient says how it was: scores after the treatment, complaints. And the hospital's final bill. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.experience;

/** Screens of complaints, and the final bill on the page of a case. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.experience;

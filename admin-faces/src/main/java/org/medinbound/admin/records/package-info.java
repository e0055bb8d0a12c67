/** Screens over what the platform records of itself: mail, held files, and who accessed what. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.records;

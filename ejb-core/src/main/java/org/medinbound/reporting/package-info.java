/**
 * Monthly reports by lines: what a guarantor tells of each letter of guarantee, typed in the portal, sent as a spreadsheet or
 * entered by the desk from mail. One model for the three: a draft as typed, the check under dated rules, the submission that is
 * never changed. The submission itself stands in {@code guarantor}; flags know nothing of lines.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.reporting;

/** What is on record about an agency's reports, and its explanation. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.followup;

/** Staff screens of reports by lines: what is to be corrected, versions and their differences, entry from mail. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.reporting;

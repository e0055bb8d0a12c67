/** Pages on which an agency writes, submits, corrects and looks up its monthly reports. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.reporting;

/** What people write in reports and what it means; the checks that need one line only. */
@org.jspecify.annotations.NullMarked
package org.medinbound.reporting.model;

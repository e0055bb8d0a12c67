/** SQL of reports by lines: drafts, submissions, checks against what else was reported. */
@org.jspecify.annotations.NullMarked
package org.medinbound.reporting.store;

/** Screen of the jobs: executions with progress and counts, start on demand. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.jobs;

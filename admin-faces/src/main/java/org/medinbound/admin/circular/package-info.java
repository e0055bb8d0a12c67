/** Screens of the ministry's requests to guarantors: queue, composing, release, tracking, results. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.circular;

/** The desk's screens: the queue of inquiries and the page of one case. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.inquiry;

/**
 * The case: what a patient or referrer asks, what the desk checks and asks back, and all that was said, until the end. Other
 * capabilities act on a case through {@link org.medinbound.inquiry.InquiryCases}.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.inquiry;

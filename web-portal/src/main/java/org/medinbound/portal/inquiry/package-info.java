/** Pages on which a patient writes an inquiry, follows it and answers the desk; the same as JSON. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.inquiry;

/** Pages on which a hospital answers a request and a patient compares quotations. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.acceptance;

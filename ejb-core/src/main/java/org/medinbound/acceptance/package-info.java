/** Requests to candidate hospitals, their decisions and quotations, and the patient's choice. */
@org.jspecify.annotations.NullMarked
package org.medinbound.acceptance;

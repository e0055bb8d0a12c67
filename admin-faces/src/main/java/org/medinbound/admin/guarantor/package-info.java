/** Screens of the guarantor desk: deadlines and flags, the register, what is told to the ministry. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.guarantor;

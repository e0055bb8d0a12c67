/**
 * Registry of visa guarantors: who is on the list, their monthly reports, the dated rules of reporting, the flags that follow
 * from them, and what is told to the ministry. Flags are a pure function of data and instant; see {@link DeadlineFlagging}.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.guarantor;

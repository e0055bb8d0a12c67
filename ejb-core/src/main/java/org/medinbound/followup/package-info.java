/**
 * What is done about a flag: the desk contacts the agency, the agency explains, the desk accepts a reason, tells the ministry or
 * closes; with the evidence that attaches itself, the flag {@code incomplete}, and the replay of what was known on a past day.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.followup;

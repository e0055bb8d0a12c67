/** Screens of the work on flags: the desk's list, one flag with its evidence, the ministry's decisions, the replay of the past. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.followup;

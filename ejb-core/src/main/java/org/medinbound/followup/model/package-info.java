/** States of the work on a flag. */
@org.jspecify.annotations.NullMarked
package org.medinbound.followup.model;

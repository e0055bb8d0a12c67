/** States of applications and their requests, and the check of completeness. */
@org.jspecify.annotations.NullMarked
package org.medinbound.application.model;

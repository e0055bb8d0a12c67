/** States of a complaint. */
@org.jspecify.annotations.NullMarked
package org.medinbound.experience.model;

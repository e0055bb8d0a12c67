/** Screens of the quality officer: hospitals under monitoring and the rules they are held to. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.monitoring;

/** SQL of questions, templates and articles. */
@org.jspecify.annotations.NullMarked
package org.medinbound.helpdesk.store;

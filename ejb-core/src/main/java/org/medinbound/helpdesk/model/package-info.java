/** States of a question, texts of templates, and words for the search. */
@org.jspecify.annotations.NullMarked
package org.medinbound.helpdesk.model;

/**
 * Documents on paper (PDF): titles, tables, facts, other people's documents appended, numbered pages, a table of contents. The text
 * can be selected and searched; the font travels in the file.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.paper;

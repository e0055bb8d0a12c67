/**
 * Books of dated rules: one person drafts the next version, another releases it. A capability that applies rules offers them as a
 * {@link org.medinbound.rulebook.RuleBook} and keeps what was released in its own tables.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.rulebook;

package org.medinbound.portal.home;

/**
 * One measured figure on the home page, in the reader's language.
 *
 * @param figure the number with its unit
 * @param text what it says
 * @param source from how many cases, or as of when
 */
public record Fact(String figure, String text, String source) {}

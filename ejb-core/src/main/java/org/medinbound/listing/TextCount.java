package org.medinbound.listing;

/** How many published hospitals have a text of a language in each state. */
public record TextCount(String language, long missing, long stale, long machine, long hospital, long checked) {}

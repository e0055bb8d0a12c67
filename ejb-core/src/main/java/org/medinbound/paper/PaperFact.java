package org.medinbound.paper;

/** A labelled value, for example 氏名 and a name. An empty value is shown as a dash. */
public record PaperFact(String label, String value) {}

package org.medinbound.portal.web;

import java.util.List;

/** The parts of the portal that the header and the footer lead to. */
public final class Navigation {
    /** Header. */
    public static final List<Part> MAIN = List.of(new Part("/hospitals", "portal.nav.hospitals"));

    /** Footer. */
    public static final List<Part> FOOT = List.of();

    private Navigation() {}

    /** A link: the path without language, and the key of its text. */
    public record Part(String path, String text) {}
}

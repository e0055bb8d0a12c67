package org.medinbound.portal.web;

import java.util.List;

/** The parts of the portal that the header and the footer lead to. */
public final class Navigation {
    /** Header. */
    public static final List<Part> MAIN = List.of(
            new Part("/treatments", "portal.nav.treatments"),
            new Part("/hospitals", "portal.nav.hospitals"),
            new Part("/journey", "portal.nav.journey"),
            new Part("/costs", "portal.nav.costs"),
            new Part("/visa", "portal.nav.visa"));

    /** Footer. */
    public static final List<Part> FOOT = List.of(
            new Part("/my", "portal.nav.my"),
            new Part("/guarantors", "portal.nav.guarantors"),
            new Part("/agency", "portal.nav.agency"),
            new Part("/hospital-account", "portal.nav.hospital-account"),
            new Part("/certificates", "portal.nav.certificates"),
            new Part("/about", "portal.nav.about"),
            new Part("/privacy", "portal.nav.privacy"),
            new Part("/accessibility", "portal.nav.accessibility"));

    private Navigation() {}

    /** A link: the path without language, and the key of its text. */
    public record Part(String path, String text) {}
}

package org.medinbound.portal.web;

import java.util.List;
import org.medinbound.shared.Languages;

/**
 * Which languages of the portal are offered. All eight can be served by their address; the switch and the choice by
 * {@code Accept-Language} know only those whose texts are complete. To offer one more, add its bundles and its tag here.
 */
public final class PortalLanguages {
    /** Languages of the switch. */
    public static final List<String> OFFERED = List.of("en", "ja");

    private PortalLanguages() {}

    /** Has this language pages of its own, complete or not? */
    public static boolean isServed(String tag) {
        return Languages.isPortal(tag);
    }

    /** Are all texts there? Pages of others say that parts are in English and are kept out of search engines. */
    public static boolean isOffered(String tag) {
        return OFFERED.contains(tag);
    }
}

package org.medinbound.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The network address of the reader, behind the proxies we trust. */
final class Addresses {
    private Addresses() {}

    /** @param trusted addresses of our own proxies (setting TRUSTED_PROXIES); only what they say is believed */
    static String of(HttpServletRequest request, List<String> trusted) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), trusted);
    }

    static String of(String remote, @Nullable String forwarded, List<String> trusted) {
        if (forwarded == null || !trusted.contains(remote)) {
            return remote;
        }
        String[] hops = forwarded.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!trusted.contains(hop)) {
                return hop.length() <= 45 ? hop : remote;
            }
        }
        return remote;
    }
}

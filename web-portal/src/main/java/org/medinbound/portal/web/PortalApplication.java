package org.medinbound.portal.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All pages of the portal and its JSON API. Static files are served beside it, see web.xml. */
@ApplicationPath("/")
public class PortalApplication extends Application {
    @Override
    public Map<String, Object> getProperties() {
        // Redirects stay relative to the host, so that behind a proxy its name, port and TLS are kept.
        return Map.of("jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}

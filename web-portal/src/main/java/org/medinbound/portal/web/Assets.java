package org.medinbound.portal.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Static files under names that carry the hash of their content, so that browsers may keep them for a year. */
final class Assets {
    private final Properties names;

    private Assets(Properties names) {
        this.names = names;
    }

    static Assets of(ServletContext context) {
        if (context.getAttribute(Assets.class.getName()) instanceof Assets assets) {
            return assets;
        }
        Assets assets = new Assets(read(context));
        context.setAttribute(Assets.class.getName(), assets);
        return assets;
    }

    /** The address of a file by its logical name, for example {@code portal.css}. */
    String address(String name) {
        return "/static/" + names.getProperty(name, name);
    }

    private static Properties read(ServletContext context) {
        Properties names = new Properties();
        try (InputStream in = context.getResourceAsStream("/static/assets.properties")) {
            if (in == null) {
                throw new IllegalStateException("The build of the portal's style sheet is missing in the archive");
            }
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}

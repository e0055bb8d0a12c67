package org.medinbound.portal.web;

import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page to be written: a template of {@code src/main/jte} and its values. The template is given the {@link Page} as
 * {@code page} besides.
 */
public final class View {
    private final String template;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private View(String template) {
        this.template = template;
    }

    /** The view of a template by its path without ending, for example {@code hospital/list}. */
    public static View of(String template) {
        return new View(template);
    }

    /** Gives the template's parameter its value. */
    public View with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** This view as the answer with another status than 200, for example 422 for a form that is shown again. */
    public Response status(int status) {
        return Response.status(status)
                .entity(this)
                .type("text/html;charset=utf-8")
                .build();
    }

    public String template() {
        return template;
    }

    public Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }
}

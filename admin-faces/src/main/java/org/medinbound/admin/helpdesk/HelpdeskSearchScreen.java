package org.medinbound.admin.helpdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.Found;
import org.medinbound.helpdesk.HelpdeskSearch;

/** One search over questions, messages, templates and articles; the words stand in the address. */
@Named
@ViewScoped
public class HelpdeskSearchScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient HelpdeskSearch search;

    private @Nullable String text;
    private transient @Nullable Found found;

    public boolean isAsked() {
        return text != null && !text.isBlank();
    }

    public Found getFound() {
        Found known = found == null ? search.search(text == null ? "" : text) : found;
        found = known;
        return known;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}

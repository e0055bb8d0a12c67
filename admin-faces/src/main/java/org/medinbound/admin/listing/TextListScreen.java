package org.medinbound.admin.listing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.listing.EntryText;
import org.medinbound.listing.EntryTexts;
import org.medinbound.listing.TextCount;
import org.medinbound.listing.TextFilter;
import org.medinbound.shared.Languages;

/** Translations of what hospitals say of themselves: what is missing, stale or a machine's draft. */
@Named
@ViewScoped
public class TextListScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient EntryTexts texts;

    private @Nullable String text;
    private @Nullable String language;
    private @Nullable String state;
    private final LazyPages<EntryText> rows =
            new LazyPages<>(ROWS, (page, size) -> texts.page(filter(text, language, state, page, size)));

    static TextFilter filter(
            @Nullable String text, @Nullable String language, @Nullable String state, int page, int size) {
        return new TextFilter(
                text,
                language != null && EntryTexts.LANGUAGES.contains(language) ? language : null,
                state != null && TextFilter.STATES.contains(state) ? state : null,
                page,
                size);
    }

    public LazyPages<EntryText> getRows() {
        return rows;
    }

    public List<TextCount> getCounts() {
        return texts.counts();
    }

    public List<String> getLanguages() {
        return EntryTexts.LANGUAGES;
    }

    public List<String> getStates() {
        return TextFilter.STATES;
    }

    /** The language's name in itself. */
    public String nameOf(String tag) {
        return Languages.ownName(tag);
    }

    /** Tone of a state. */
    public String tone(String code) {
        return switch (code) {
            case "CHECKED" -> "ok";
            case "STALE", "MACHINE" -> "wait";
            case "MISSING" -> "bad";
            default -> "info";
        };
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }
}

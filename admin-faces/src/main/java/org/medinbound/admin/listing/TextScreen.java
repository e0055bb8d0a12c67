package org.medinbound.admin.listing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.HospitalText;
import org.medinbound.listing.EntryTexts;
import org.medinbound.listing.TextFile;
import org.medinbound.shared.Languages;

/** One translation beside its originals. */
@Named
@ViewScoped
public class TextScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/listing/texts.xhtml?faces-redirect=true";

    @Inject
    private transient EntryTexts texts;

    @Inject
    private transient ListingDeeds deeds;

    private String slug = "";
    private String language = "";
    private String seen = "";
    private final HashMap<String, String> typed = new HashMap<>();
    private transient @Nullable TextFile file;

    /** First showing: what stands is in the fields. */
    public void open() {
        TextFile shown = getFile();
        seen = shown.print();
        typed.put("name", shown.text().name());
        typed.put("city", shown.text().city());
        typed.put("summary", shown.text().summary());
        typed.put("access", shown.text().access());
    }

    public TextFile getFile() {
        TextFile known = file;
        if (known == null) {
            known = texts.open(slug, language);
            file = known;
        }
        return known;
    }

    public @Nullable String check() {
        return save(true);
    }

    public @Nullable String draft() {
        return save(false);
    }

    private @Nullable String save(boolean checked) {
        HospitalText text = new HospitalText(value("name"), value("city"), value("summary"), value("access"));
        String outcome =
                deeds.act(() -> texts.save(slug, language, text, checked, seen), "admin.listing.done.text", LIST);
        if (outcome == null) {
            file = null;
            seen = getFile().print();
        }
        return outcome;
    }

    private String value(String name) {
        String value = typed.get(name);
        return value == null ? "" : value.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    /** The language's name in itself, and the direction in which it is written. */
    public String getOwnName() {
        return Languages.ownName(language);
    }

    public String getDirection() {
        return Languages.isRightToLeft(language) ? "rtl" : "ltr";
    }

    public List<String> getParts() {
        return List.of("name", "city", "summary", "access");
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug == null ? "" : slug;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language != null && Languages.isPortal(language) ? language : "";
    }
}

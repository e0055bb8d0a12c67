package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.hospital.DirectoryTerms;
import org.medinbound.hospital.HospitalJoining;
import org.medinbound.hospital.JoiningRow;

/** Hospitals that want to join: taken into the directory, or declined with the reason. */
@Named
@ViewScoped
public class JoiningScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/quality/joining.xhtml?faces-redirect=true";

    @Inject
    private transient HospitalJoining joining;

    @Inject
    private transient DirectoryTerms terms;

    @Inject
    private transient Language language;

    @Inject
    private transient Deeds deeds;

    private final HashMap<String, String> slugs = new HashMap<>();
    private final HashMap<String, String> reasons = new HashMap<>();
    private transient @Nullable List<JoiningRow> rows;

    public List<JoiningRow> getRows() {
        List<JoiningRow> known = rows;
        if (known == null) {
            known = joining.waiting();
            rows = known;
        }
        return known;
    }

    /** Name of a prefecture. */
    public String prefecture(String code) {
        return terms.in(language.getTag()).name("prefecture", code);
    }

    public @Nullable String take(String reference) {
        return deeds.act(
                () -> joining.take(reference, Deeds.text(slugs.get(reference))), "admin.quality.done.join", HERE);
    }

    public @Nullable String decline(String reference) {
        return deeds.act(
                () -> joining.decline(reference, Deeds.text(reasons.get(reference))),
                "admin.quality.done.decline",
                HERE);
    }

    public Map<String, String> getSlugs() {
        return slugs;
    }

    public Map<String, String> getReasons() {
        return reasons;
    }
}

package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.quality.Finding;
import org.medinbound.quality.FindingFilter;
import org.medinbound.quality.FindingOpened;
import org.medinbound.quality.Findings;

/** The list of findings, and opening one. */
@Named
@ViewScoped
public class FindingListScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient Findings findings;

    @Inject
    private transient Language language;

    @Inject
    private transient Deeds deeds;

    @Inject
    private transient HospitalPick hospitals;

    private @Nullable String text;
    private @Nullable String state;
    private @Nullable String source;
    private boolean late;
    private final HashMap<String, String> typed = new HashMap<>();
    private final LazyPages<Finding> rows = new LazyPages<>(
            ROWS,
            (page, size) -> findings.page(
                    new FindingFilter(
                            text,
                            VettingListScreen.known(state, FindingFilter.STATES),
                            VettingListScreen.known(source, FindingFilter.SOURCES),
                            null,
                            late,
                            page,
                            size),
                    language.getTag()));

    public LazyPages<Finding> getRows() {
        return rows;
    }

    /** Opens a finding of staff's own, or after a complaint. */
    public @Nullable String add() {
        String from = "COMPLAINT".equals(typed.get("source")) ? "COMPLAINT" : "REVIEW";
        return deeds.act(
                () -> findings.add(new FindingOpened(
                        hospitals.slug(typed.get("hospital")),
                        from,
                        UUID.randomUUID().toString(),
                        value("code"),
                        value("grade"),
                        value("title"),
                        value("words"),
                        Deeds.day(typed.get("dueOn"), "dueOn"))),
                "admin.quality.done.finding",
                "/quality/findings.xhtml?faces-redirect=true");
    }

    private String value(String name) {
        return Deeds.text(typed.get(name)).strip();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public List<String> getStates() {
        return FindingFilter.STATES;
    }

    public List<String> getSources() {
        return FindingFilter.SOURCES;
    }

    public List<String> getGrades() {
        return FindingFilter.GRADES;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }

    public boolean isLate() {
        return late;
    }

    public void setLate(boolean late) {
        this.late = late;
    }
}

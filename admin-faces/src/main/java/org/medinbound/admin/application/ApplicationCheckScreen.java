package org.medinbound.admin.application;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ApplicationDesk;
import org.medinbound.application.Finding;
import org.medinbound.application.Result;

/** The check of completeness: what the officer notes, paper by paper and condition by condition. */
@Named
@ViewScoped
public class ApplicationCheckScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationScreen screen;

    @Inject
    private transient ApplicationDesk desk;

    private @Nullable LinkedHashMap<String, String> results;
    private @Nullable LinkedHashMap<String, String> notes;

    /** Result by item; empty while nothing was noted. */
    public Map<String, String> getResults() {
        LinkedHashMap<String, String> known = results;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Finding finding : screen.getPage().findings()) {
                Result noted = finding.checked();
                known.put(finding.item().code(), noted == null ? "" : noted.name());
            }
            results = known;
        }
        return known;
    }

    public Map<String, String> getNotes() {
        LinkedHashMap<String, String> known = notes;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Finding finding : screen.getPage().findings()) {
                known.put(finding.item().code(), finding.note());
            }
            notes = known;
        }
        return known;
    }

    /** What may be noted: what dates and figures show is not offered away. */
    public List<Result> choices(Finding finding) {
        return Result.NOTED.stream()
                .filter(r -> r != Result.LEFT_TO_MINISTRY || !finding.item().isPaper())
                .filter(r -> r != Result.FOUND || !finding.computed().isDefect())
                .toList();
    }

    /** Saves what differs from what was noted before. */
    public @Nullable String save() {
        Map<String, ApplicationDesk.Note> changed = new LinkedHashMap<>();
        for (Finding finding : screen.getPage().findings()) {
            String code = finding.item().code();
            String result = ApplicationScreen.text(getResults().get(code));
            String words = ApplicationScreen.text(getNotes().get(code));
            Result noted = finding.checked();
            if (!result.isEmpty()
                    && (!result.equals(noted == null ? "" : noted.name()) || !words.equals(finding.note()))) {
                changed.put(code, new ApplicationDesk.Note(Result.valueOf(result), words));
            }
        }
        return screen.act(
                () -> desk.check(screen.getReference(), screen.getSeen(), changed), "admin.application.done.check");
    }

    /** Notes FOUND for every paper that is there and shows nothing wrong, to be looked at before it is saved. */
    public void fillFound() {
        for (Finding finding : screen.getPage().findings()) {
            if (finding.item().isPaper()
                    && finding.computed() == Result.OPEN
                    && !finding.reason().equals("no-date")) {
                getResults().merge(finding.item().code(), "FOUND", (old, found) -> old.isEmpty() ? found : old);
            }
        }
    }
}

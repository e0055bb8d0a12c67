package org.medinbound.admin.application;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.application.ApplicationKind;
import org.medinbound.application.ApplicationQueue;
import org.medinbound.application.QueueCounts;
import org.medinbound.application.QueueFilter;
import org.medinbound.application.Standing;

/** The queue of applications, sorted by what is due; filters stand in the address. */
@Named
@ViewScoped
public class ApplicationQueueScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    static final int ROWS = 50;

    @Inject
    private transient ApplicationQueue queue;

    private @Nullable LinkedHashMap<String, String> asked;
    private transient @Nullable LazyPages<Standing> rows;
    private transient @Nullable QueueCounts counts;
    private transient @Nullable Map<String, String> names;

    /** The filter that an address names; codes that no list offers count as none. */
    static QueueFilter filter(Map<String, String> asked, int page, int size) {
        String owner = text(asked.get("owner"));
        return new QueueFilter(
                text(asked.get("q")),
                oneOf(
                        asked.get("kind"),
                        Arrays.stream(ApplicationKind.values()).map(Enum::name).toList()),
                oneOf(
                        asked.get("state"),
                        List.of("RECEIVED", "HANDED_OVER", "GRANTED", "REFUSED", "TAKEN_BACK", "LAPSED")),
                oneOf(asked.get("turn"), List.of("DESK", "AGENCY", "MINISTRY")),
                "me".equals(owner) ? Actors.current().id() : owner,
                "true".equals(asked.get("late")),
                !"true".equals(asked.get("ended")),
                false,
                "due",
                false,
                page,
                size);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable String oneOf(@Nullable String typed, List<String> allowed) {
        return allowed.contains(typed == null ? "" : typed) ? typed : null;
    }

    /** What the address asked for when the page was opened; kept while its table is turned over. */
    public Map<String, String> getAsked() {
        LinkedHashMap<String, String> known = asked;
        if (known == null) {
            known = new LinkedHashMap<>(
                    FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
            asked = known;
        }
        return known;
    }

    public LazyPages<Standing> getRows() {
        if (rows == null) {
            rows = new LazyPages<>(ROWS, (page, size) -> queue.rows(filter(getAsked(), page, size)));
        }
        return rows;
    }

    public QueueCounts getCounts() {
        if (counts == null) {
            counts = queue.counts();
        }
        return counts;
    }

    public String name(@Nullable String officer) {
        if (names == null) {
            names = queue.officers();
        }
        return officer == null ? "" : names.getOrDefault(officer, "");
    }

    /** May the reader enter and check applications? */
    public boolean isDesk() {
        return Actors.current().may(Right.APPLICATION_WORK);
    }

    public ApplicationKind[] getKinds() {
        return ApplicationKind.values();
    }
}

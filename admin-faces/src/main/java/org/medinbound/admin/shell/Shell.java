package org.medinbound.admin.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.account.StaffSession;
import org.primefaces.context.PrimeFacesContext;

/** The side bar and the first screen, for the reader: only what the own rights open, with counts asked once a page. */
@Named
@RequestScoped
public class Shell {
    private static final Logger LOG = Logger.getLogger(Shell.class.getName());

    @Inject
    @Any
    private Instance<Screens> screens;

    @Inject
    private HttpServletRequest request;

    @Inject
    private TextMap texts;

    private @Nullable List<Work> work;

    /** One heading of the side bar. */
    public record Heading(String label, List<Item> items) {}

    /** One entry of the side bar. */
    public record Item(String path, String label, String count, boolean current) {}

    /** One figure of the first screen. */
    public record Work(String label, String path, String tone, long count) {}

    public boolean isSignedIn() {
        return StaffGate.reader(request).isPresent();
    }

    public List<Heading> getGroups() {
        Map<String, Long> counts = new HashMap<>();
        getWork().forEach(w -> counts.merge(w.path().replaceAll("\\?.*", ""), w.count(), Long::sum));
        Actor actor = Actors.current();
        Map<MenuEntry.Group, List<MenuEntry>> grouped = screens.stream()
                .flatMap(s -> s.entries().stream())
                .filter(e -> actor.may(e.right()))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .collect(Collectors.groupingBy(MenuEntry::group, TreeMap::new, Collectors.toList()));
        List<Heading> headings = new ArrayList<>();
        grouped.forEach((group, entries) -> headings.add(new Heading(
                group.label(), entries.stream().map(e -> item(e, counts)).toList())));
        return headings;
    }

    private Item item(MenuEntry entry, Map<String, Long> counts) {
        Long count = counts.get(entry.path());
        return new Item(
                entry.path(),
                entry.label(),
                count == null || count == 0 ? "" : count.toString(),
                request.getServletPath().equals(entry.path()));
    }

    /** The reader's work of today; what waits stands first. */
    public List<Work> getWork() {
        if (work == null) {
            Actor actor = Actors.current();
            work = screens.stream()
                    .flatMap(s -> s.work().stream())
                    .filter(w -> actor.may(w.right()))
                    .map(Shell::counted)
                    .filter(w -> w.count() >= 0)
                    .toList();
        }
        return work;
    }

    public boolean isNothingWaits() {
        return getWork().stream().allMatch(w -> w.count() == 0);
    }

    private static Work counted(WorkCount waiting) {
        long count = -1;
        try {
            count = waiting.count().getAsLong();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "No count of " + waiting.label(), e);
        }
        return new Work(waiting.label(), waiting.path(), count > 0 ? waiting.tone() : "", count);
    }

    /** CSS class of a message. */
    public String style(FacesMessage message) {
        if (message.getSeverity().equals(FacesMessage.SEVERITY_INFO)) {
            return "info";
        }
        return message.getSeverity().equals(FacesMessage.SEVERITY_WARN) ? "warn" : "error";
    }

    /** For forms of pages that load no scripts: PrimeFaces asks for its nonce again when the form comes back. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    public String getName() {
        return StaffGate.reader(request).map(StaffSession::name).orElse("");
    }

    /** The reader's roles, in words. */
    public String getRoles() {
        return Actors.current().roles().stream()
                .sorted()
                .map(role -> texts.get("role." + role))
                .collect(Collectors.joining(texts.get("admin.list-separator")));
    }
}

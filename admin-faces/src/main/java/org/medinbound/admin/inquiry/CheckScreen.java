package org.medinbound.admin.inquiry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.inquiry.CheckItem;
import org.medinbound.inquiry.InquiryDesk;
import org.medinbound.inquiry.InquiryQueue;

/** The quality check of a case, item by item. */
@Named
@ViewScoped
public class CheckScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseScreen screen;

    @Inject
    private transient InquiryQueue queue;

    @Inject
    private transient InquiryDesk desk;

    @Inject
    private transient Language language;

    private transient @Nullable List<CheckItem> items;
    private @Nullable LinkedHashMap<String, String> results;

    public List<CheckItem> getItems() {
        List<CheckItem> known = items;
        if (known == null) {
            var standing = screen.getPage().standing();
            known = queue.checklist(standing.kind(), language.getTag(), standing.language());
            items = known;
        }
        return known;
    }

    /** Result by item: OK, MISSING, NOT_NEEDED; empty while not looked at. */
    public Map<String, String> getResults() {
        LinkedHashMap<String, String> known = results;
        if (known == null) {
            known = new LinkedHashMap<>(screen.getPage().checks());
            results = known;
        }
        return known;
    }

    private Map<String, String> answered() {
        Map<String, String> answered = new LinkedHashMap<>();
        getResults().forEach((item, result) -> {
            if (result != null && !result.isEmpty()) {
                answered.put(item, result);
            }
        });
        return answered;
    }

    public @Nullable String save() {
        return screen.act(
                () -> desk.check(screen.getReference(), screen.getSeen(), answered()), "admin.inquiry.done.check");
    }

    /** Keeps the results and declares the papers complete. */
    public @Nullable String pass() {
        return screen.act(
                () -> {
                    desk.check(screen.getReference(), screen.getSeen(), answered());
                    desk.passCheck(screen.getReference(), screen.getSeen());
                },
                "admin.inquiry.done.pass");
    }
}

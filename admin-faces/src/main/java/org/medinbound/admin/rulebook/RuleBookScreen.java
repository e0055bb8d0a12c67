package org.medinbound.admin.rulebook;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.admin.shell.Notices;
import org.medinbound.rulebook.RuleBooks;
import org.medinbound.rulebook.RuleDraft;
import org.medinbound.rulebook.RuleField;
import org.medinbound.rulebook.RulePage;
import org.medinbound.rulebook.RuleRelease;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** One book of rules: the draft beside what is in force, and the versions so far. */
@Named
@ViewScoped
public class RuleBookScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RuleBooks books;

    @Inject
    private transient Notices notices;

    private String book = "";
    private long edition;
    private final LinkedHashMap<String, String> typed = new LinkedHashMap<>();
    private final HashSet<String> wrong = new HashSet<>();
    private transient RuleBooks.@Nullable Open shown;

    /** First showing: the draft as it stands is what the officer sees and releases. */
    public void open() {
        RuleDraft draft = getOpen().draft();
        if (draft != null) {
            edition = draft.edition();
            typed.putAll(draft.page().values());
            typed.put("version", draft.page().version());
            typed.put("validFrom", draft.page().validFrom().toString());
            typed.put("source", draft.source());
        }
    }

    public RuleBooks.Open getOpen() {
        RuleBooks.Open known = shown;
        if (known == null) {
            known = books.open(book);
            shown = known;
        }
        return known;
    }

    public List<RuleField> getFields() {
        return getOpen().book().fields();
    }

    /** The value in force today; empty before the first version. */
    public String now(RuleField field) {
        RulePage governs = getOpen().governs();
        return governs == null ? "" : governs.text(field.name());
    }

    public boolean changed(RuleField field) {
        return !now(field).equals(text(field.name()));
    }

    public boolean wrong(RuleField field) {
        return wrong.contains(field.name());
    }

    /** May the reader release the draft? Not who wrote it. */
    public boolean isSecondPerson() {
        RuleDraft draft = getOpen().draft();
        return draft != null && !draft.draftedBy().equals(Actors.current().id());
    }

    /** Who wrote and released a version; null for one that came with the platform. */
    public @Nullable RuleRelease release(RulePage page) {
        return getOpen().releases().stream()
                .filter(release -> release.version().equals(page.version()))
                .findFirst()
                .orElse(null);
    }

    public @Nullable String begin(String from) {
        return act(() -> books.begin(book, from), "begin");
    }

    public @Nullable String save() {
        return act(
                () -> books.save(book, edition, new RuleBooks.Typed(text("version"), day(), text("source"), values())),
                "save");
    }

    public @Nullable String release() {
        return act(() -> books.release(book, edition), "release");
    }

    public @Nullable String discard() {
        return act(() -> books.discard(book, edition), "discard");
    }

    private @Nullable String act(Runnable deed, String done) {
        wrong.clear();
        try {
            deed.run();
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.FORBIDDEN
                    || refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            notices.refuse(refused);
            refused.problems().stream().map(Problem::field).forEach(wrong::add);
            shown = null;
            return null;
        }
        notices.doneOnNextPage("admin.rulebook.done." + done);
        return "/rules/book.xhtml?faces-redirect=true&book=" + book;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        getFields().forEach(field -> values.put(field.name(), text(field.name())));
        return values;
    }

    /** What was typed; a field left empty comes as null. */
    private String text(String field) {
        String value = typed.get(field);
        return value == null ? "" : value;
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(text("validFrom"));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getBook() {
        return book;
    }

    public void setBook(@Nullable String book) {
        this.book = book == null ? "" : book.strip();
    }
}

package org.medinbound.rulebook;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.rulebook.store.Drafts;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;
import org.medinbound.shared.SystemClock;

/** Reads the books of dated rules; drafts a next version, which another person releases. */
@Stateless
@UseCase
public class RuleBooks {
    private static final Pattern VERSION = Pattern.compile("[^\\s,\"=+@-][^\\s,\"]{0,39}");
    private static final int LONGEST = 2_000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private RuleShelf shelf;

    /**
     * A book as it is read.
     *
     * @param governs version in force today, or null before the first
     * @param pages released versions, the newest beginning first
     * @param draftedBy name of who wrote the draft, or null
     */
    public record Open(
            RuleBook book,
            @Nullable RulePage governs,
            List<RulePage> pages,
            List<RuleRelease> releases,
            @Nullable RuleDraft draft,
            @Nullable String draftedBy) {
        public Open {
            pages = List.copyOf(pages);
            releases = List.copyOf(releases);
        }
    }

    /** What was typed into a draft. */
    public record Typed(String version, @Nullable LocalDate validFrom, String source, Map<String, String> values) {
        public Typed {
            values = Map.copyOf(values);
        }
    }

    /** All books, in their order. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public List<Open> all() {
        return jdbi.withHandle(
                h -> shelf.books().stream().map(book -> open(h, book)).toList());
    }

    /** Drafts that the reader did not write and may release. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public long waiting() {
        String me = Actors.current().id();
        return jdbi.withHandle(h -> Drafts.drafted(h).stream()
                .filter(book -> Drafts.find(h, book)
                        .filter(draft -> !draft.draftedBy().equals(me))
                        .isPresent())
                .count());
    }

    /** @throws BusinessRejection NOT_FOUND */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public Open open(String book) {
        return jdbi.withHandle(h -> open(h, book(book)));
    }

    /** Begins a draft with the values of the newest version, or of the one named. */
    @Requires(Right.RULES_WRITE)
    public void begin(@Subject String book, @Nullable String from) {
        LocalDate today = today();
        boolean begun = jdbi.withHandle(h -> {
            List<RulePage> pages = book(book).pages(h);
            RulePage base = pages.stream()
                    .filter(page -> from == null || page.version().equals(from))
                    .findFirst()
                    .orElseThrow(BusinessRejection::notFound);
            return Drafts.begin(
                    h,
                    new RuleDraft(
                            book,
                            new RulePage(today + "-draft", today.plusMonths(1).withDayOfMonth(1), base.values()),
                            "",
                            Actors.current().id(),
                            clock.instant(),
                            0));
        });
        if (!begun) {
            throw BusinessRejection.conflict("rules.draft-there");
        }
    }

    /**
     * Saves the draft; who saves counts as who wrote it.
     *
     * @throws BusinessRejection INVALID naming every faulty value; CONFLICT {@code rules.changed} when somebody else changed it
     */
    @Requires(Right.RULES_WRITE)
    public void save(@Subject String book, long edition, Typed typed) {
        jdbi.useHandle(h -> {
            RulePage page = read(book(book), typed, book(book).pages(h));
            RuleDraft draft = new RuleDraft(
                    book, page, typed.source().strip(), Actors.current().id(), clock.instant(), edition);
            if (!Drafts.replace(h, draft)) {
                throw BusinessRejection.conflict("rules.changed");
            }
        });
    }

    /** Releases the draft as it was seen; the capability applies it from its beginning on. */
    @Requires(Right.RULES_WRITE)
    public void release(@Subject String book, long edition) {
        jdbi.useHandle(h -> {
            RuleBook own = book(book);
            RuleDraft draft = Drafts.find(h, book).orElseThrow(() -> BusinessRejection.conflict("rules.changed"));
            List<RulePage> pages = own.pages(h);
            SecondPerson.mayRelease(
                    draft.draftedBy(),
                    draft.page().validFrom(),
                    today(),
                    pages.stream().map(RulePage::validFrom).toList());
            read(
                    own,
                    new Typed(
                            draft.page().version(),
                            draft.page().validFrom(),
                            draft.source(),
                            draft.page().values()),
                    pages);
            if (!Drafts.remove(h, book, edition)) {
                throw BusinessRejection.conflict("rules.changed");
            }
            String by = Actors.current().id();
            own.add(h, draft.page(), by, clock.instant());
            Drafts.released(h, draft, by, clock.instant());
        });
    }

    @Requires(Right.RULES_WRITE)
    public void discard(@Subject String book, long edition) {
        if (!jdbi.withHandle(h -> Drafts.remove(h, book, edition))) {
            throw BusinessRejection.conflict("rules.changed");
        }
    }

    private Open open(Handle handle, RuleBook book) {
        List<RulePage> pages = book.pages(handle);
        LocalDate today = today();
        Optional<RuleDraft> draft = Drafts.find(handle, book.id());
        return new Open(
                book,
                pages.stream()
                        .filter(page -> !page.validFrom().isAfter(today))
                        .findFirst()
                        .orElse(null),
                pages,
                Drafts.releases(handle, book.id()),
                draft.orElse(null),
                draft.map(d -> Drafts.name(handle, d.draftedBy())).orElse(null));
    }

    private static RulePage read(RuleBook book, Typed typed, List<RulePage> pages) {
        List<Problem> problems = new ArrayList<>();
        String version = typed.version().strip();
        if (!VERSION.matcher(version).matches()
                || pages.stream().anyMatch(page -> page.version().equals(version))) {
            problems.add(Problem.of("rules.version", "version"));
        }
        LocalDate from = typed.validFrom();
        if (from == null || (book.monthly() && from.getDayOfMonth() != 1)) {
            problems.add(Problem.of(book.monthly() ? "rules.from-month" : "rules.from", "validFrom"));
        }
        if (typed.source().isBlank() || typed.source().length() > LONGEST) {
            problems.add(Problem.of("rules.source", "source", LONGEST));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (RuleField field : book.fields()) {
            String value = typed.values().getOrDefault(field.name(), "").strip();
            if (!field.allows(value)) {
                problems.add(
                        field.isChoice()
                                ? Problem.of("rules.choice", field.name())
                                : Problem.of("rules.value", field.name(), field.least(), field.most()));
            }
            values.put(field.name(), value);
        }
        if (!problems.isEmpty() || from == null) {
            throw BusinessRejection.invalid(problems);
        }
        return new RulePage(version, from, values);
    }

    private RuleBook book(String id) {
        return shelf.books().stream()
                .filter(book -> book.id().equals(id))
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO);
    }
}

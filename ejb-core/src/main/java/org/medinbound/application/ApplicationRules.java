package org.medinbound.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.application.store.RuleRows;
import org.medinbound.rulebook.SecondPerson;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * The rules for applications: read, drafted by one person, released by another. A released version is never changed; applications
 * that were received under it keep it.
 */
@Stateless
@UseCase
public class ApplicationRules {
    private static final Pattern VERSION = Pattern.compile("[^\\s,\"=+@-][^\\s,\"]{0,39}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,29}");
    private static final int LONGEST = 200;

    /** Conditions that are computed; others would only be read. */
    public static final List<String> CONDITIONS = List.of(
            "PATIENTS_EACH_HALF_YEAR",
            "PATIENTS_TOTAL",
            "NET_ASSETS",
            "CONTRACTS_IN_FORCE",
            "CONTRACTS_COVER",
            "AUTO_RENEWED_MEMORANDUM");

    @Inject
    RuleRows rows;

    @Inject
    ApplicationClock clock;

    /** The draft first, then released versions, the newest beginning first. */
    @Requires(value = Right.APPLICATION_READ, recorded = false)
    public List<RuleVersion> versions() {
        return rows.all();
    }

    /** The version that governs applications received today. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public RuleVersion current() {
        return rows.governing(clock.today());
    }

    /** Copies a version into the one draft. */
    @Requires(Right.APPLICATION_RULES)
    public long beginDraft(long from) {
        if (rows.all().stream().anyMatch(RuleVersion::isDraft)) {
            throw BusinessRejection.conflict("application.rules-draft-there");
        }
        RuleVersion base = rows.find(from).orElseThrow(BusinessRejection::notFound);
        return rows.addDraft(new RuleVersion(
                0,
                clock.today() + "-draft",
                clock.today().plusMonths(1).withDayOfMonth(1),
                base.provisional(),
                base.halfYears(),
                base.excludedUntil(),
                base.deskDays(),
                base.answerDays(),
                base.reminderDays(),
                base.lapseDays(),
                base.termMonths(),
                "DRAFT",
                base.source(),
                Actors.current().id(),
                clock.now(),
                null,
                null,
                0,
                base.items()));
    }

    /**
     * Saves the draft.
     *
     * @throws BusinessRejection INVALID naming every faulty value; CONFLICT when somebody else changed the draft meanwhile
     */
    @Requires(Right.APPLICATION_RULES)
    public void save(RuleVersion draft) {
        check(draft);
        RuleVersion mine = new RuleVersion(
                draft.id(),
                draft.version(),
                draft.validFrom(),
                draft.provisional(),
                draft.halfYears(),
                draft.excludedUntil(),
                draft.deskDays(),
                draft.answerDays(),
                draft.reminderDays(),
                draft.lapseDays(),
                draft.termMonths(),
                "DRAFT",
                draft.source(),
                Actors.current().id(),
                clock.now(),
                null,
                null,
                draft.edition(),
                draft.items());
        if (!rows.replaceDraft(mine)) {
            throw BusinessRejection.conflict("application.rules-changed");
        }
    }

    /** Releases the draft; refused for the person who wrote it, and when it begins before today or with another version. */
    @Requires(Right.APPLICATION_RULES)
    public void release(long id, long edition) {
        RuleVersion draft = rows.find(id).filter(RuleVersion::isDraft).orElseThrow(BusinessRejection::notFound);
        SecondPerson.mayRelease(
                draft.draftedBy(),
                draft.validFrom(),
                clock.today(),
                rows.all().stream()
                        .filter(v -> !v.isDraft())
                        .map(RuleVersion::validFrom)
                        .toList());
        if (!rows.release(id, edition, Actors.current().id(), clock.now())) {
            throw BusinessRejection.conflict("application.rules-changed");
        }
    }

    @Requires(Right.APPLICATION_RULES)
    public void discard(long id, long edition) {
        if (!rows.discard(id, edition)) {
            throw BusinessRejection.conflict("application.rules-changed");
        }
    }

    private void check(RuleVersion draft) {
        List<Problem> problems = new ArrayList<>();
        if (!VERSION.matcher(draft.version()).matches()
                || rows.all().stream()
                        .anyMatch(v -> v.id() != draft.id() && v.version().equals(draft.version()))) {
            problems.add(Problem.of("application.rules-version", "version"));
        }
        range(problems, "halfYears", draft.halfYears(), 1, 10);
        range(problems, "deskDays", draft.deskDays(), 1, 90);
        range(problems, "answerDays", draft.answerDays(), 1, 90);
        range(problems, "reminderDays", draft.reminderDays(), 0, 30);
        range(problems, "lapseDays", draft.lapseDays(), 1, 120);
        range(problems, "termMonths", draft.termMonths(), 1, 120);
        if (draft.source().isBlank()) {
            problems.add(Problem.of("application.needed", "source"));
        }
        Set<String> seen = new HashSet<>();
        for (RuleItem item : draft.items()) {
            check(draft, item, seen, problems);
        }
        for (ApplicationKind kind : ApplicationKind.values()) {
            if (draft.of(kind).stream().noneMatch(i -> i.isPaper() && i.required())) {
                problems.add(Problem.of("application.rules-no-paper", null, kind.name()));
            }
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }

    private static void check(RuleVersion draft, RuleItem item, Set<String> seen, List<Problem> problems) {
        String instead = item.replacedBy();
        boolean knownInstead = instead == null
                || draft.of(item.kind()).stream()
                        .anyMatch(i -> i.isPaper()
                                && i.code().equals(instead)
                                && !i.code().equals(item.code()));
        Integer months = item.validMonths();
        Long least = item.least();
        if (!CODE.matcher(item.code()).matches()
                || !seen.add(item.kind() + " " + item.code())
                || item.nameJa().isBlank()
                || item.nameEn().isBlank()
                || item.nameJa().length() > LONGEST
                || item.nameEn().length() > LONGEST
                || !knownInstead
                || months != null && (months < 1 || months > 120)
                || least != null && least < 0
                || !item.isPaper() && !CONDITIONS.contains(item.code())) {
            problems.add(Problem.of("application.rules-item", null, item.kind().name(), item.code()));
        }
    }

    private static void range(List<Problem> problems, String field, int value, int least, int most) {
        if (value < least || value > most) {
            problems.add(Problem.of("application.range", field, least, most));
        }
    }
}

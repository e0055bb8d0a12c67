package org.medinbound.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.StoredFile;

/**
 * One application with everything in it.
 *
 * @param findings a finding for each paper and condition of the rules it was received under
 * @param papers those that count, newest first of each kind
 * @param setAside papers that newer ones replaced
 * @param earlier the papers of the agency's last granted application, for comparing side by side
 * @param changes what a change notice changes
 */
public record ApplicationPage(
        Standing standing,
        Contact contact,
        List<Finding> findings,
        List<Paper> papers,
        List<Paper> setAside,
        List<Paper> earlier,
        List<RecordLine> record,
        List<ContractLine> contracts,
        List<Change> changes,
        List<Defect> defects,
        List<Decision> decisions,
        List<Correction> corrections,
        List<Bundle> bundles,
        List<Event> events) {

    /** A paper. {@code recognised} is its text, empty when it was not read; {@code file} null when only the original is there. */
    public record Paper(
            long id,
            String reference,
            String item,
            @Nullable StoredFile file,
            @Nullable LocalDate datedOn,
            @Nullable Integer pages,
            String way,
            Instant receivedAt,
            @Nullable String place,
            @Nullable String placedBy,
            @Nullable Instant placedAt,
            String textState,
            String recognised,
            @Nullable Long defectId) {}

    /** One entry of the register that shall change. */
    public record Change(String field, String before, String after) {}

    /** A request to the agency. */
    public record Defect(
            long id,
            String item,
            String result,
            String text,
            LocalDate dueOn,
            String state,
            Instant askedAt,
            String answer,
            @Nullable Instant answeredAt,
            @Nullable String answerWay,
            @Nullable LocalDate lapseOn) {
        public boolean isOpen() {
            return state.equals("ASKED") || state.equals("ANSWERED");
        }
    }

    /** A decision of the ministry with its conditions. {@code side} says who recorded it. */
    public record Decision(
            long id,
            String outcome,
            LocalDate decidedOn,
            @Nullable String reason,
            String note,
            @Nullable String number,
            @Nullable LocalDate termUntil,
            String side,
            String recordedBy,
            Instant recordedAt,
            List<Condition> conditions) {
        public Decision {
            conditions = List.copyOf(conditions);
        }
    }

    /** What is to be done after a decision, and by when; {@code remindedOn}: day of the newest reminder. */
    public record Condition(
            long id,
            String text,
            LocalDate dueOn,
            @Nullable Instant metAt,
            String metNote,
            @Nullable LocalDate remindedOn) {
        public boolean isLate(LocalDate today) {
            return metAt == null && dueOn.isBefore(today);
        }
    }

    /** A correction; {@code fault} is DESK or AGENCY. */
    public record Correction(String field, String before, String after, String fault, Instant at, String by) {}

    /** What was handed over. */
    public record Bundle(long id, StoredFile file, String digest, Instant madeAt, String madeBy) {}

    /** A step. */
    public record Event(
            long id,
            Instant at,
            String actor,
            String side,
            String part,
            String action,
            @Nullable String item,
            @Nullable String fromState,
            @Nullable String toState,
            @Nullable String why) {}

    public ApplicationPage {
        findings = List.copyOf(findings);
        papers = List.copyOf(papers);
        setAside = List.copyOf(setAside);
        earlier = List.copyOf(earlier);
        record = List.copyOf(record);
        contracts = List.copyOf(contracts);
        changes = List.copyOf(changes);
        defects = List.copyOf(defects);
        decisions = List.copyOf(decisions);
        corrections = List.copyOf(corrections);
        bundles = List.copyOf(bundles);
        events = List.copyOf(events);
    }

    /** Papers that count, by kind of paper. */
    public List<Paper> papersOf(String item) {
        return papers.stream().filter(p -> p.item().equals(item)).toList();
    }

    /** Copies of hospital contracts that can be opened. */
    public List<Paper> contractCopies() {
        return papersOf("HOSPITAL_CONTRACTS").stream()
                .filter(p -> p.file() != null)
                .toList();
    }

    /** The copy of a contract: the one that was named, else the only one there is. */
    public Optional<Paper> copyOf(ContractLine line) {
        List<Paper> copies = contractCopies();
        return copies.stream()
                .filter(p -> Objects.equals(p.id(), line.paperId()))
                .findFirst()
                .or(() -> copies.size() == 1 ? Optional.of(copies.get(0)) : Optional.empty());
    }

    /** Papers of the last granted application, by kind of paper. */
    public List<Paper> earlierOf(String item) {
        return earlier.stream().filter(p -> p.item().equals(item)).toList();
    }

    /** What keeps it from being handed over. */
    public List<Finding> holdsUp() {
        return findings.stream().filter(Finding::holdsUp).toList();
    }

    public boolean anyRequestOpen() {
        return defects.stream().anyMatch(Defect::isOpen);
    }

    /** The name of a paper or condition; its code when the rules do not know it. */
    public String nameOf(String item, String language) {
        return findings.stream()
                .filter(f -> f.item().code().equals(item))
                .map(f -> f.item().name(language))
                .findFirst()
                .orElse(item);
    }

    /** As the agency may see it: without notes, steps, places and corrections. */
    ApplicationPage forAgency() {
        return new ApplicationPage(
                standing,
                contact,
                findings.stream().map(f -> f.noted(f.checked(), "")).toList(),
                papers.stream().map(ApplicationPage::plain).toList(),
                List.of(),
                earlier.stream().map(ApplicationPage::plain).toList(),
                record,
                contracts,
                changes,
                defects,
                decisions,
                List.of(),
                List.of(),
                List.of());
    }

    private static Paper plain(Paper p) {
        return new Paper(
                p.id(),
                p.reference(),
                p.item(),
                p.file(),
                p.datedOn(),
                p.pages(),
                p.way(),
                p.receivedAt(),
                null,
                null,
                null,
                "NONE",
                "",
                p.defectId());
    }

    /** Findings that count by result, for a line of figures. */
    public Map<Result, Long> figures() {
        return findings.stream().collect(Collectors.groupingBy(Finding::result, TreeMap::new, Collectors.counting()));
    }
}

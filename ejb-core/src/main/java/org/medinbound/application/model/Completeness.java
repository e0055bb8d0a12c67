package org.medinbound.application.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ApplicationKind;
import org.medinbound.application.ContractLine;
import org.medinbound.application.Finding;
import org.medinbound.application.RecordLine;
import org.medinbound.application.Result;
import org.medinbound.application.RuleItem;
import org.medinbound.application.RuleVersion;

/**
 * What follows from dates and figures about every paper and condition of an application: a pure function of the rules and of what
 * was entered. Each required item of the kind appears exactly once, whatever an earlier application held.
 *
 * @param on the day on which the application was received (Asia/Tokyo); validity and half-years are counted back from it
 * @param papers those that count now
 * @param netAssetsJpy as stated, or null
 */
public record Completeness(
        RuleVersion rules,
        ApplicationKind kind,
        LocalDate on,
        List<Held> papers,
        List<RecordLine> record,
        List<ContractLine> contracts,
        @Nullable Long netAssetsJpy) {
    /**
     * A paper that is there.
     *
     * @param datedOn date on it, or null when not entered
     * @param cameOn the day on which it came
     */
    public record Held(String item, @Nullable LocalDate datedOn, LocalDate cameOn) {}

    public Completeness {
        papers = List.copyOf(papers);
        record = List.copyOf(record);
        contracts = List.copyOf(contracts);
    }

    /** A finding for each paper and condition of the kind, in the order of the rules. */
    public List<Finding> findings() {
        return rules.of(kind).stream()
                .map(item -> item.isPaper() ? paper(item) : condition(item))
                .toList();
    }

    private Finding paper(RuleItem item) {
        if (held(item.code()).isEmpty()) {
            String instead = item.replacedBy();
            if (instead != null && held(instead).isPresent()) {
                return found(item, Result.NOT_NEEDED, "replaced");
            }
            if (item.code().equals("MEMORANDUM") && contracts.stream().anyMatch(c -> inForce(c) && c.autoRenewed())) {
                return found(item, Result.MISSING, "memorandum");
            }
            return item.required() ? found(item, Result.MISSING, "no-paper") : found(item, Result.NOT_NEEDED, "");
        }
        Integer months = item.validMonths();
        Held held = held(item.code()).get();
        LocalDate dated = held.datedOn();
        if (dated != null && dated.isAfter(held.cameOn())) {
            return found(item, Result.CONTRADICTORY, "dated-later", dated.toString());
        }
        if (months != null && dated != null && dated.isBefore(on.minusMonths(months))) {
            return found(item, Result.EXPIRED, "older-than", dated.toString(), months);
        }
        if (months != null && dated == null) {
            return found(item, Result.OPEN, "no-date");
        }
        return found(item, Result.OPEN, "");
    }

    /** The newest date among the papers of that code; nothing when there is none. */
    private Optional<Held> held(String code) {
        return papers.stream().filter(p -> p.item().equals(code)).max((a, b) -> day(a).compareTo(day(b)));
    }

    private static LocalDate day(Held held) {
        LocalDate dated = held.datedOn();
        return dated == null ? LocalDate.MIN : dated;
    }

    private Finding condition(RuleItem item) {
        Long figure = item.least();
        long least = figure == null ? 0 : figure;
        return switch (item.code()) {
            case "PATIENTS_EACH_HALF_YEAR" -> eachHalfYear(item, least);
            case "PATIENTS_TOTAL" -> total(item, least);
            case "NET_ASSETS" -> netAssets(item, least);
            case "CONTRACTS_IN_FORCE" -> inForce(item, least);
            case "CONTRACTS_COVER" -> cover(item);
            case "AUTO_RENEWED_MEMORANDUM" -> memorandum(item);
            default -> found(item, Result.OPEN, "");
        };
    }

    /** Beginnings of the half-years that count, newest first; each ends where the one before it in the list begins. */
    private List<LocalDate> halfYears() {
        List<LocalDate> begins = new ArrayList<>();
        LocalDate excluded = rules.excludedUntil();
        for (int i = 1; i <= rules.halfYears(); i++) {
            LocalDate begin = on.minusMonths(6L * i);
            if (excluded == null || !begin.isBefore(excluded)) {
                begins.add(begin);
            }
        }
        return begins;
    }

    private long patients(LocalDate begin) {
        LocalDate end = begin.plusMonths(6);
        return record.stream()
                .filter(l -> !l.acceptedOn().isBefore(begin) && l.acceptedOn().isBefore(end))
                .count();
    }

    private Finding eachHalfYear(RuleItem item, long least) {
        if (record.isEmpty()) {
            return found(item, Result.MISSING, "no-record");
        }
        List<String> figures = new ArrayList<>();
        boolean tooFew = false;
        for (LocalDate begin : halfYears()) {
            long count = patients(begin);
            figures.add(begin + ": " + count);
            tooFew |= count < least;
        }
        String told = String.join(", ", figures);
        return found(item, tooFew ? Result.CONTRADICTORY : Result.FOUND, "half-years", told, least);
    }

    /** Where half-years are left out, the total is asked for in proportion, rounded up. */
    private Finding total(RuleItem item, long least) {
        if (record.isEmpty()) {
            return found(item, Result.MISSING, "no-record");
        }
        List<LocalDate> begins = halfYears();
        long count = begins.stream().mapToLong(this::patients).sum();
        long asked = (least * begins.size() + rules.halfYears() - 1) / rules.halfYears();
        return found(item, count < asked ? Result.CONTRADICTORY : Result.FOUND, "total", count, asked);
    }

    private Finding netAssets(RuleItem item, long least) {
        Long stated = netAssetsJpy;
        if (stated == null) {
            return found(item, Result.MISSING, "no-net-assets");
        }
        return found(item, stated < least ? Result.CONTRADICTORY : Result.FOUND, "net-assets", stated, least);
    }

    private boolean inForce(ContractLine contract) {
        return contract.inForceOn(on);
    }

    private Finding inForce(RuleItem item, long least) {
        if (contracts.isEmpty()) {
            return found(item, Result.MISSING, "no-contracts");
        }
        long count = contracts.stream().filter(this::inForce).count();
        return found(item, count < least ? Result.EXPIRED : Result.FOUND, "in-force", count, least);
    }

    private Finding cover(RuleItem item) {
        if (contracts.isEmpty()) {
            return found(item, Result.MISSING, "no-contracts");
        }
        return named(
                item,
                contracts.stream().filter(c -> inForce(c) && !c.coversAll()).toList(),
                "cover",
                "covered");
    }

    private Finding memorandum(RuleItem item) {
        if (contracts.isEmpty()) {
            return found(item, Result.MISSING, "no-contracts");
        }
        return named(
                item,
                contracts.stream()
                        .filter(c -> inForce(c) && c.autoRenewed() && !c.memorandum())
                        .toList(),
                "no-memorandum",
                "memorandum-there");
    }

    private static Finding named(RuleItem item, List<ContractLine> lacking, String reason, String otherwise) {
        return lacking.isEmpty()
                ? found(item, Result.FOUND, otherwise)
                : found(
                        item,
                        Result.CONTRADICTORY,
                        reason,
                        String.join(
                                ", ",
                                lacking.stream().map(ContractLine::hospital).toList()));
    }

    private static Finding found(RuleItem item, Result result, String reason, Object... arguments) {
        return new Finding(item, result, reason, List.of(arguments), null, "");
    }
}

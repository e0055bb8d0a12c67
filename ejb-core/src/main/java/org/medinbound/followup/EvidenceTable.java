package org.medinbound.followup;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.EscalationEntry;
import org.medinbound.guarantor.FlagEntry;
import org.medinbound.guarantor.MinistryDecision;
import org.medinbound.guarantor.MonthMark;
import org.medinbound.guarantor.Submission;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.Texts;

/**
 * The evidence as tables of words in one language, for paper and for files: each part has a title, the names of its columns and
 * its rows. Times are of Asia/Tokyo, to the second.
 */
public final class EvidenceTable {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Evidence evidence;
    private final Texts texts;

    public EvidenceTable(Evidence evidence, String language) {
        this.evidence = evidence;
        this.texts = Texts.in(language);
    }

    /** One part of the evidence. */
    public record Part(String title, List<String> columns, List<List<String>> rows) {}

    /** All parts in the order in which things happened: rules, months, letters, receipts, flags, the ministry, the work. */
    public List<Part> parts() {
        return List.of(facts(), months(), letters(), came(), related(), told(), steps());
    }

    private Part facts() {
        FlagCase flag = evidence.flag();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(t("admin.guarantor.number"), flag.number() + " " + flag.name()));
        rows.add(List.of(t("admin.guarantor.flag"), t("flag.kind." + flag.kind()) + " " + flag.period()));
        rows.add(List.of(t("admin.guarantor.due"), lastSecond(flag.dueAt())));
        rows.add(List.of(t("admin.guarantor.raised"), at(flag.raisedAt())));
        rows.add(List.of(t("admin.followup.evidence.recorded"), at(flag.recordedAt())));
        evidence.rule().forEach(value -> rows.add(List.of(t("flag.rule." + value.name()), value.value())));
        rows.add(List.of(t("admin.followup.state"), t("flag.state." + flag.state())));
        return new Part(t("admin.followup.evidence.due"), List.of("", ""), rows);
    }

    private Part months() {
        List<List<String>> rows = new ArrayList<>();
        for (MonthMark month : evidence.months()) {
            rows.add(List.of(
                    month.period().toString(),
                    lastSecond(month.dueAt()),
                    month.ruleVersion(),
                    t("admin.guarantor.status." + month.status()),
                    at(month.firstReceivedAt())));
        }
        return part(
                "admin.followup.evidence.months",
                rows,
                "admin.followup.evidence.month",
                "admin.guarantor.due",
                "admin.guarantor.rule",
                "admin.guarantor.status",
                "admin.guarantor.received");
    }

    private Part letters() {
        List<List<String>> rows = new ArrayList<>();
        for (Evidence.Letter letter : evidence.letters()) {
            rows.add(List.of(
                    t("flag.letter." + letter.what()),
                    letter.period().toString(),
                    at(letter.queuedAt()),
                    at(letter.sentAt()),
                    letter.state() == null ? t("flag.letter.none") : t("mail.state." + letter.state())));
        }
        return part(
                "admin.followup.evidence.letters",
                rows,
                "admin.followup.evidence.letter",
                "admin.followup.evidence.month",
                "admin.followup.evidence.queued",
                "admin.followup.evidence.sent",
                "admin.followup.evidence.delivery");
    }

    private Part came() {
        List<List<String>> rows = new ArrayList<>();
        for (Submission came : evidence.submissions()) {
            rows.add(List.of(
                    came.period().toString(),
                    at(came.receivedAt()),
                    came.nil() ? t("admin.guarantor.nil") : texts.get("admin.guarantor.guarantees", came.guarantees()),
                    t("admin.guarantor.way." + came.source()),
                    at(came.recordedAt())));
        }
        return part(
                "admin.followup.evidence.came",
                rows,
                "admin.followup.evidence.month",
                "admin.guarantor.receipt",
                "admin.guarantor.content",
                "admin.guarantor.way",
                "admin.guarantor.recorded");
    }

    private Part related() {
        List<List<String>> rows = new ArrayList<>();
        for (FlagEntry flag : evidence.related()) {
            String cause = flag.cause();
            rows.add(List.of(
                    t("flag.kind." + flag.flag().kind()) + " " + flag.flag().period(),
                    at(flag.flag().raisedAt()),
                    at(flag.recordedAt()),
                    at(flag.withdrawnAt()),
                    cause == null ? "" : t("admin.guarantor.cause." + cause)));
        }
        return part(
                "admin.followup.evidence.related",
                rows,
                "admin.guarantor.flag",
                "admin.guarantor.raised",
                "admin.followup.evidence.recorded",
                "admin.guarantor.withdrawn",
                "admin.guarantor.content");
    }

    private Part told() {
        List<List<String>> rows = new ArrayList<>();
        for (EscalationEntry item : evidence.told()) {
            String what = t("admin.escalation." + item.kind())
                    + (item.what().equals("withdrawn") ? " " + t("admin.guarantor.withdrawn") : "");
            rows.add(List.of(at(item.toldAt()), what, at(item.readAt())));
        }
        for (MinistryDecision decision : evidence.decisions()) {
            rows.add(List.of(
                    at(decision.recordedAt()),
                    t("admin.followup.decision." + decision.decision()) + "（"
                            + texts.get(
                                    "admin.followup.decision.on",
                                    decision.decidedOn().toString()) + "） "
                            + came(decision) + decision.words(),
                    decision.by()));
        }
        return part(
                "admin.followup.evidence.told",
                rows,
                "admin.followup.evidence.recorded",
                "admin.guarantor.content",
                "admin.guarantor.told.read");
    }

    /** How it came, when not by the ministry's own screen. */
    private String came(MinistryDecision decision) {
        String who = decision.decidedBy();
        return who == null
                ? ""
                : texts.get("admin.flags.outside.came", t("flag.decision.way." + decision.way()), who) + " ";
    }

    private Part steps() {
        List<List<String>> rows = new ArrayList<>();
        for (FollowUpStep step : evidence.steps()) {
            String reason = step.reason() == null ? "" : t("flag.reason." + step.reason()) + " ";
            String words = step.words() == null ? "" : step.words();
            rows.add(List.of(
                    at(step.at()),
                    step.byAgency() ? t("admin.followup.step.agency") : step.by(),
                    t("flag.action." + step.action()),
                    t("flag.state." + step.after()),
                    reason + words));
        }
        return part(
                "admin.followup.steps",
                rows,
                "admin.followup.evidence.recorded",
                "role.REGISTRY",
                "admin.followup.act.what",
                "admin.followup.state",
                "admin.followup.act.words");
    }

    private Part part(String title, List<List<String>> rows, String... columns) {
        List<String> names = new ArrayList<>();
        for (String column : columns) {
            names.add(t(column));
        }
        return new Part(t(title), names, rows);
    }

    private String t(String key) {
        return texts.get(key);
    }

    private static String at(@Nullable Instant instant) {
        return instant == null ? "" : SECONDS.format(instant.atZone(SystemClock.TOKYO));
    }

    /** The due instant is the first that is too late; people say 24:00 of the day before. */
    private static String lastSecond(Instant dueAt) {
        ZonedDateTime due = dueAt.atZone(SystemClock.TOKYO);
        return due.toLocalTime().toSecondOfDay() == 0 ? due.toLocalDate().minusDays(1) + " 24:00" : SECONDS.format(due);
    }
}

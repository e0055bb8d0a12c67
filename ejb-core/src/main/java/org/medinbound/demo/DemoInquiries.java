package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.acceptance.AcceptanceRequests;
import org.medinbound.acceptance.HospitalAnswers;
import org.medinbound.acceptance.Quotation;
import org.medinbound.acceptance.QuotationChoice;
import org.medinbound.acceptance.QuotationLine;
import org.medinbound.inquiry.DeskClock;
import org.medinbound.inquiry.InquiryDesk;
import org.medinbound.inquiry.InquiryQueue;
import org.medinbound.inquiry.InquirySubmission;
import org.medinbound.inquiry.OwnInquiry;
import org.medinbound.matching.CandidateRanking;

/** Thirty invented inquiries in every state, made through the use cases, then moved back in time so that some are late. */
@ApplicationScoped
public class DemoInquiries implements DemoPart {
    /** How far the inquiries come, in turn; each is used by three of them. */
    private static final List<String> FATES = List.of(
            "received",
            "asked",
            "answered",
            "checked",
            "requested",
            "one-declined",
            "quoted",
            "compared",
            "accepted",
            "ended");

    private static final List<String> BACK = List.of(
            "update inquiry set received_at = received_at - make_interval(days => :days), state_at = state_at - make_interval(days => :days), desk_due_on = desk_due_on - :days + 9 where reference = :reference",
            "update inquiry_event set at = at - make_interval(days => :days) where reference = :reference",
            "update inquiry_consent set given_at = given_at - make_interval(days => :days) where reference = :reference",
            "update inquiry_message set at = at - make_interval(days => :days) where reference = :reference",
            "update inquiry_check set checked_at = checked_at - make_interval(days => :days) where reference = :reference",
            "update inquiry_deficiency set asked_at = asked_at - make_interval(days => :days), answered_at = answered_at - make_interval(days => :days), due_on = due_on - :days + 10 where reference = :reference",
            "update acceptance_request set sent_at = sent_at - make_interval(days => :days), answered_at = answered_at - make_interval(days => :days / 2), due_on = due_on - :days + 12 where inquiry_reference = :reference");

    @Inject
    private InquirySubmission submission;

    @Inject
    private InquiryDesk desk;

    @Inject
    private InquiryQueue queue;

    @Inject
    private OwnInquiry own;

    @Inject
    private CandidateRanking ranking;

    @Inject
    private AcceptanceRequests requests;

    @Inject
    private HospitalAnswers answers;

    @Inject
    private QuotationChoice choice;

    @Inject
    private DeskClock clock;

    @Inject
    private Jdbi jdbi;

    @Override
    public String name() {
        return "inquiries";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {
        for (int i = 0; i < 30; i++) {
            String reference = submission.sendWhole(DemoSenders.form(i)).reference();
            live(reference, FATES.get(i % FATES.size()), i);
            moveBack(reference, 1 + (i * 7) % 24);
        }
    }

    private void live(String reference, String fate, int number) {
        int stage = FATES.indexOf(fate);
        if (stage == 0) {
            return;
        }
        if (fate.equals("ended")) {
            end(reference, number);
            return;
        }
        if (stage <= 2) {
            ask(reference, stage == 2);
            return;
        }
        check(reference);
        if (stage == 3) {
            return;
        }
        List<String> sent = requests.send(
                reference,
                null,
                ranking.rank(reference, "en", 3, List.of()).stream()
                        .map(c -> c.slug())
                        .toList(),
                clock.within(DeskClock.HOSPITAL_ANSWER),
                "");
        if (stage >= 5) {
            answers.decline(sent.get(0), number % 2 == 0 ? "NO_CAPACITY" : "NOT_TREATED_HERE", "");
        }
        if (stage >= 6) {
            answers.accept(sent.get(1), quotation(number, 0));
        }
        if (stage >= 7) {
            answers.accept(sent.get(2), quotation(number, 1));
        }
        if (stage >= 8) {
            choice.accept(reference, sent.get(1));
        }
    }

    private void ask(String reference, boolean answered) {
        String request = queue.checklist("TREATMENT", "en", "en").stream()
                .filter(i -> i.code().equals("MEDICINES"))
                .map(i -> i.request())
                .findFirst()
                .orElseThrow();
        desk.ask(reference, null, "MEDICINES", request, clock.within(DeskClock.SENDER_ANSWER));
        if (answered) {
            long id = queue.open(reference, "en").deficiencies().get(0).id();
            own.answer(reference, id, "Amlodipine 5 mg in the morning. Nothing else. (invented)", false);
        }
    }

    private void check(String reference) {
        String kind = queue.open(reference, "en").standing().kind();
        Map<String, String> results = new LinkedHashMap<>();
        queue.checklist(kind, "en", "en")
                .forEach(i -> results.put(i.code(), i.code().equals("IMAGES") ? "NOT_NEEDED" : "OK"));
        desk.check(reference, null, results);
        desk.passCheck(reference, null);
    }

    private void end(String reference, int number) {
        if (number % 2 == 0) {
            own.withdraw(reference);
        } else {
            desk.write(reference, null, "We have answered your question by mail. (invented)");
            desk.close(reference, null, "ANSWERED");
        }
    }

    private Quotation quotation(int number, int which) {
        long base = 400_000L + number * 70_000L + which * 130_000L;
        return new Quotation(
                List.of(
                        new QuotationLine("PROCEDURE", "", base, base * 13 / 10),
                        new QuotationLine("INPATIENT", "", 180_000 + which * 40_000L, 320_000 + which * 40_000L),
                        new QuotationLine("TESTS", "", 90_000, 140_000),
                        new QuotationLine("MEDICINES", "", 30_000, 60_000),
                        new QuotationLine("INTERPRETER", "", 50_000, 80_000)),
                "Flights, hotel, meals of companions, treatment of complications",
                "The upper amount is paid before admission; the rest is paid back within 30 days after discharge.",
                clock.today().plusDays(60),
                "");
    }

    /** Moves everything of the case back by so many days; due days stay in their distance, so that some lie in the past. */
    private void moveBack(String reference, int days) {
        jdbi.useHandle(h -> {
            for (String change : BACK) {
                h.createUpdate(change)
                        .bind("days", days)
                        .bind("reference", reference)
                        .execute();
            }
        });
    }
}

package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.helpdesk.MinistryMatters;
import org.medinbound.helpdesk.QuestionAnswers;
import org.medinbound.helpdesk.QuestionAnswers.Reply;
import org.medinbound.helpdesk.QuestionClock;
import org.medinbound.helpdesk.QuestionDesk;
import org.medinbound.helpdesk.QuestionMailTaker;
import org.medinbound.mailbox.ReceivedMail;

/** Twelve questions to the registry desk, one or two in every state, as if they had come in over the last weeks. */
@ApplicationScoped
public class DemoQuestions implements DemoPart {
    /** Moves everything of a question back; its due day becomes the next working day. */
    private static final List<String> BACK = List.of(
            """
            update question set received_at = received_at - make_interval(days => :days), state_at = state_at - make_interval(days => :days),
              clock_from = clock_from - make_interval(days => :days), answered_at = answered_at - make_interval(days => :days),
              due_on = (select min(cast(d as date)) from generate_series(due_on - :days, due_on - :days + 14, interval '1 day') d
                where is_working_day(cast(d as date)))
            where reference = :reference""",
            "update question_event set at = at - make_interval(days => :days) where reference = :reference",
            "update question_message set at = at - make_interval(days => :days) where reference = :reference",
            "update question_pause set from_at = from_at - make_interval(days => :days),"
                    + " until_at = until_at - make_interval(days => :days) where reference = :reference",
            "update question_handover set asked_at = asked_at - make_interval(days => :days),"
                    + " ended_at = ended_at - make_interval(days => :days) where reference = :reference");

    @Inject
    private QuestionMailTaker mailbox;

    @Inject
    private QuestionDesk desk;

    @Inject
    private QuestionAnswers answers;

    @Inject
    private MinistryMatters ministry;

    @Inject
    private DemoKnowledge knowledge;

    @Inject
    private QuestionClock clock;

    @Inject
    private Jdbi jdbi;

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load() {
        Actors.run(officer("REGISTRY", Role.REGISTRY), this::questions);
    }

    private void questions() {
        knowledge.write();
        DemoLetters.ALL.forEach(letter -> {
            String reference = arrives(mail(letter));
            desk.describe(
                    reference,
                    null,
                    letter.topic(),
                    letter.tags(),
                    letter.agency() == null ? "" : letter.agency(),
                    letter.language(),
                    letter.asker());
            live(reference, letter);
            moveBack(reference, letter.daysAgo());
        });
    }

    private void live(String reference, DemoLetters.Letter letter) {
        switch (letter.fate()) {
            case "TAKEN" -> desk.take(reference, null);
            case "ASKED" -> answers.askBack(reference, null, Reply.of(letter.reply()));
            case "HANDED" -> handOver(reference, letter);
            case "DECIDED" -> {
                handOver(reference, letter);
                Actors.run(
                        officer("MINISTRY", Role.MINISTRY),
                        () -> ministry.decide(reference, null, "差し支えない。ただし、変更後の契約書の写しを提出させること。（架空の判断です）"));
                answers.answer(reference, null, Reply.of(letter.reply()));
            }
            case "ANSWERED" -> answers.answer(reference, null, Reply.of(letter.reply()));
            case "CLOSED" -> {
                answers.answer(reference, null, Reply.of(letter.reply()));
                desk.close(reference, null, "ANSWERED");
            }
            case "AGAIN" -> {
                answers.answer(reference, null, Reply.of(letter.reply()));
                arrives(again(reference, letter));
            }
            default -> desk.note(reference, null, "まだ読んでいません。（架空のメモです）");
        }
    }

    private String arrives(ReceivedMail mail) {
        try {
            return Actors.call(Actor.system("mailbox"), () -> mailbox.take(mail))
                    .reference();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void handOver(String reference, DemoLetters.Letter letter) {
        desk.take(reference, null);
        desk.handOver(reference, null, "規程に明記がないため、判断をお願いします。質問の要旨：" + letter.subject() + "。（架空の引継ぎです）");
    }

    private ReceivedMail mail(DemoLetters.Letter letter) {
        return mail(letter, letter.subject(), letter.text());
    }

    private ReceivedMail again(String reference, DemoLetters.Letter letter) {
        return mail(
                letter, "Re: " + letter.subject() + " [" + reference + "]", "ありがとうございます。もう一点、郵送でも受け付けていますか。（架空の質問です）");
    }

    /** Without a receipt: the demonstration sends none for what never came. */
    private ReceivedMail mail(DemoLetters.Letter letter, String subject, String text) {
        return new ReceivedMail(
                null,
                List.of(),
                letter.asker().mailbox(),
                letter.asker().name(),
                null,
                subject,
                text,
                List.of(),
                List.of(),
                false,
                true,
                clock.now());
    }

    /** The evaluation's member of staff with that role. */
    private Actor officer(String roleName, Role role) {
        @Nullable
        String id = jdbi.withHandle(h -> h.createQuery(
                        "select account_id from staff_account_role where role = ? order by account_id limit 1")
                .bind(0, roleName)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
        return new Actor("staff:" + id, Set.of(role), null, null);
    }

    private void moveBack(String reference, int days) {
        jdbi.useHandle(h -> BACK.forEach(change -> h.createUpdate(change)
                .bind("days", days)
                .bind("reference", reference)
                .execute()));
    }
}

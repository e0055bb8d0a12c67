package org.medinbound.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medinbound.helpdesk.QuestionAnswers.Reply;
import org.medinbound.mailbox.ReceivedMail.Attachment;
import org.medinbound.shared.BusinessRejection;

/** A question from its receipt to its end, as the desk, the agency and the ministry do it. */
class QuestionWayTest {
    private final DeskHouse house = new DeskHouse();
    private final AgencyQuestions own = house.get(AgencyQuestions.class);
    private final QuestionDesk desk = house.get(QuestionDesk.class);
    private final QuestionAnswers answers = house.get(QuestionAnswers.class);
    private final QuestionQueue queue = house.get(QuestionQueue.class);
    private final MinistryMatters ministry = house.get(MinistryMatters.class);

    @Test
    void anAgencyAsksTheDeskAnswersByMailInTheTalk() {
        String reference = house.asked();
        QuestionRow row = house.page(reference).row();
        assertThat(row.state()).isEqualTo("NEW");
        assertThat(row.dueOn()).as("five working days").isEqualTo(LocalDate.of(2026, 12, 2));
        house.does(DeskHouse.OFFICER, () -> answers.answer(reference, row.lastEvent(), Reply.of("12月10日です。")));
        QuestionPage answered = house.page(reference);
        assertThat(answered.row().state()).isEqualTo("ANSWERED");
        assertThat(answered.row().answeredBy()).isEqualTo("staff:1");
        assertThat(answered.row().dueOn()).isNull();
        assertThat(house.mail("recipient_sealed")).isEqualTo("hanako@travel.example");
        assertThat(house.mail("subject_sealed")).isEqualTo("Re: 期限について [" + reference + "]");
        assertThat(house.mail("text_sealed"))
                .contains("12月10日です。", "/ja/my/agency/questions/" + reference, "登録窓口")
                .doesNotContain("自動で送信");
        assertThat(house.mail("reply_to")).isEqualTo("desk@medinbound.example");
        assertThat(house.mail("auto_submitted")).isEqualTo("no");
        assertThat(answered.messages()).last().satisfies(m -> {
            assertThat(m.kind()).isEqualTo("ANSWER");
            assertThat(m.author()).isEqualTo("staff:1");
            assertThat(m.at()).isEqualTo(house.clock.instant());
            assertThat(m.mail()).isNotNull();
        });
    }

    @Test
    void theClockStandsStillWhileTheSenderIsAwaitedAndRunsWhenItWrites() {
        String reference = house.asked();
        house.clock.to(Instant.parse("2026-11-26T15:00:00Z"));
        house.does(DeskHouse.OFFICER, () -> answers.askBack(reference, null, Reply.of("どの月の報告ですか。")));
        assertThat(house.page(reference).row().dueOn()).isNull();
        assertThat(house.page(reference).dueIfResumed()).isEqualTo(LocalDate.of(2026, 12, 2));
        house.clock.to(Instant.parse("2026-11-30T15:00:00Z"));
        house.does(DeskHouse.agency("B-001"), () -> own.write(reference, "10月分です。", List.of()));
        assertThat(house.page(reference).row())
                .extracting(QuestionRow::state, QuestionRow::dueOn)
                .containsExactly("IN_WORK", LocalDate.of(2026, 12, 4));
        assertThat(house.count("question_pause where until_at is not null")).isEqualTo(1);
    }

    @Test
    void whatOnlyTheMinistryMayDecideGoesThereAndComesBackOnRecord() {
        String reference = house.asked();
        assertThatThrownBy(() -> house.as(DeskHouse.MINISTRY, () -> ministry.open(reference)))
                .hasMessageContaining("not-found");
        house.does(DeskHouse.OFFICER, () -> desk.note(reference, null, "内部の相談"));
        house.does(DeskHouse.OFFICER, () -> desk.handOver(reference, null, "期限の猶予を認めるか。"));
        assertThat(house.as(DeskHouse.MINISTRY, ministry::waiting)).isEqualTo(1);
        QuestionPage seen = house.as(DeskHouse.MINISTRY, () -> ministry.open(reference));
        assertThat(seen.openHandOver())
                .hasValueSatisfying(h -> assertThat(h.summary()).isEqualTo("期限の猶予を認めるか。"));
        assertThat(seen.messages()).extracting(QuestionPage.Message::kind).doesNotContain("NOTE");
        assertThatThrownBy(() -> house.does(DeskHouse.OFFICER, () -> answers.answer(reference, null, Reply.of("まだです"))))
                .hasMessageContaining("question.state.AWAITING_MINISTRY");
        house.does(
                DeskHouse.MINISTRY, () -> ministry.decide(reference, seen.row().lastEvent(), "認めない。規程第5条による。"));
        QuestionPage back = house.page(reference);
        assertThat(back.row().state()).isEqualTo("IN_WORK");
        assertThat(back.handOvers()).singleElement().satisfies(h -> {
            assertThat(h.answer()).isEqualTo("認めない。規程第5条による。");
            assertThat(h.endedBy()).isEqualTo("staff:9");
            assertThat(h.state()).isEqualTo("DECIDED");
        });
        assertThat(house.as(DeskHouse.MINISTRY, ministry::waiting)).isZero();
        assertThatThrownBy(() -> house.does(DeskHouse.MINISTRY, () -> ministry.decide(reference, null, "もう一度")))
                .hasMessageContaining("question.state.IN_WORK");
    }

    @Test
    void anAgencySeesItsOwnQuestionsAndNothingOfTheDesksNotes() {
        String reference = house.asked();
        house.does(DeskHouse.OFFICER, () -> desk.note(reference, null, "内部メモ"));
        house.does(DeskHouse.OFFICER, () -> desk.handOver(reference, null, "要旨"));
        QuestionPage mine = house.as(DeskHouse.agency("B-001"), () -> own.open(reference));
        assertThat(mine.messages()).extracting(QuestionPage.Message::kind).containsExactly("IN");
        assertThat(mine.handOvers()).isEmpty();
        assertThat(mine.events()).extracting(QuestionPage.Event::action).doesNotContain("NOTE");
        assertThatThrownBy(() -> house.as(DeskHouse.agency("B-002"), () -> own.open(reference)))
                .isInstanceOfSatisfying(
                        BusinessRejection.class, e -> assertThat(e.kind()).isEqualTo(BusinessRejection.Kind.NOT_FOUND));
        assertThatThrownBy(() -> house.does(DeskHouse.agency("B-002"), () -> own.write(reference, "他社です", List.of())))
                .hasMessageContaining("not-found");
        assertThat(house.as(DeskHouse.agency("B-002"), own::list)).isEmpty();
    }

    @Test
    void aRefusedFileRefusesTheWordAndAGoodOneIsKeptForBothSides() {
        assertThatThrownBy(() -> house.does(
                        DeskHouse.agency("B-001"),
                        () -> own.ask(
                                "OTHER",
                                "件名",
                                "本文",
                                "hanako@travel.example",
                                List.of(new Attachment("x.exe", QuestionWayTest::nothing)))))
                .hasMessageContaining("question.file");
        assertThat(house.count("question")).isZero();
        String reference = house.as(
                DeskHouse.agency("B-001"),
                () -> own.ask(
                        "OTHER",
                        "件名",
                        "本文",
                        "hanako@travel.example",
                        List.of(new Attachment("letter.pdf", QuestionWayTest::nothing))));
        UUID file = house.page(reference).files().get(0).file().id();
        assertThat(house.as(DeskHouse.agency("B-001"), () -> own.file(reference, file)))
                .isPresent();
        assertThat(house.as(DeskHouse.OFFICER, () -> queue.file(reference, file)))
                .isPresent();
        assertThatThrownBy(() -> house.as(DeskHouse.MINISTRY, () -> ministry.file(reference, file)))
                .hasMessageContaining("not-found");
    }

    private static java.io.InputStream nothing() {
        return java.io.InputStream.nullInputStream();
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhatTheFirstDid() {
        String reference = house.asked();
        long seen = house.page(reference).row().lastEvent();
        house.does(DeskHouse.OFFICER, () -> desk.take(reference, seen));
        assertThatThrownBy(() ->
                        house.does(DeskHouse.SECOND_OFFICER, () -> answers.answer(reference, seen, Reply.of("二通目"))))
                .isInstanceOfSatisfying(BusinessRejection.class, e -> {
                    assertThat(e.code()).isEqualTo("question.changed");
                    assertThat(e.problems().get(0).arguments()).startsWith("staff:1", "OWNER");
                });
        assertThat(house.queued()).isZero();
    }

    @Test
    void aTelephoneCallIsWrittenDownAndAnsweredWithoutAMail() {
        String reference = house.as(DeskHouse.OFFICER, () -> house.get(QuestionEntry.class)
                .enter(new QuestionEntry.Typed(
                        "PHONE",
                        "",
                        new Asker("架空 太郎", "", "03-0000-0000"),
                        "ja",
                        "LIST",
                        "登録の方法",
                        "どこに申請しますか。",
                        house.clock.instant())));
        assertThat(house.page(reference).row())
                .extracting(QuestionRow::state, QuestionRow::owner)
                .containsExactly("IN_WORK", "staff:1");
        assertThatThrownBy(() -> house.does(DeskHouse.OFFICER, () -> answers.answer(reference, null, Reply.of("はい"))))
                .hasMessageContaining("question.no-mailbox");
        house.does(
                DeskHouse.OFFICER,
                () -> answers.answer(reference, null, new Reply("口頭で案内した。", "PHONE", null, null, List.of())));
        assertThat(house.page(reference).row().state()).isEqualTo("ANSWERED");
        assertThat(house.queued()).isZero();
    }

    @Test
    void everythingThatIsWrongWithAnEntryIsToldAtOnce() {
        assertThatThrownBy(() -> house.as(DeskHouse.OFFICER, () -> house.get(QuestionEntry.class)
                        .enter(new QuestionEntry.Typed(
                                "MAIL",
                                "B-999",
                                new Asker("", "not a mailbox", ""),
                                "fr",
                                "?",
                                " ",
                                "",
                                house.clock.instant().plusSeconds(60)))))
                .isInstanceOfSatisfying(BusinessRejection.class, e -> assertThat(e.problems())
                        .extracting("field")
                        .contains(
                                "channel", "agency", "mailbox", "language", "topic", "subject", "text", "receivedAt"));
    }

    @Test
    void aTemplateIsFilledAndWhatHasNoValueIsNamedBeforeSending() {
        AnswerTemplates templates = house.get(AnswerTemplates.class);
        long id = house.as(
                DeskHouse.OFFICER,
                () -> templates.save(new AnswerTemplates.Typed(
                        null, null, "期限", "REPORT", "{{agency}} 御中\n{{month}}分の期限は{{report_due}}です。{{officer}}", "")));
        String reference = house.asked();
        AnswerTemplates.Filled filled = house.as(DeskHouse.OFFICER, () -> templates.fill(reference, id));
        assertThat(filled.text()).isEqualTo("架空トラベル 御中\n2026年10月分の期限は2026年11月10日です。{{officer}}");
        assertThat(filled.missing()).containsExactly("officer");
        assertThatThrownBy(() ->
                        house.does(DeskHouse.OFFICER, () -> answers.answer(reference, null, Reply.of(filled.text()))))
                .isInstanceOfSatisfying(BusinessRejection.class, e -> {
                    assertThat(e.code()).isEqualTo("question.missing-values");
                    assertThat(e.problems().get(0).arguments()).containsExactly("officer");
                });
        house.does(
                DeskHouse.OFFICER,
                () -> answers.answer(
                        reference,
                        null,
                        new Reply(
                                filled.text().replace("{{officer}}", "担当"), "MAIL", id, filled.version(), List.of())));
        assertThat(house.page(reference).messages())
                .last()
                .extracting("template")
                .isEqualTo("期限 v1");
    }

    @Test
    void aTemplateWithAnUnknownPlaceholderIsRefusedAndVersionsStay() {
        AnswerTemplates templates = house.get(AnswerTemplates.class);
        assertThatThrownBy(() -> house.as(
                        DeskHouse.OFFICER,
                        () -> templates.save(new AnswerTemplates.Typed(null, null, "a", "OTHER", "{{agncy}}", "{{x"))))
                .isInstanceOfSatisfying(BusinessRejection.class, e -> assertThat(e.problems())
                        .extracting("code")
                        .containsExactly("template.unknown", "template.broken"));
        long id = house.as(
                DeskHouse.OFFICER, () -> templates.save(new AnswerTemplates.Typed(null, null, "a", "OTHER", "一版", "")));
        house.does(DeskHouse.OFFICER, () -> templates.save(new AnswerTemplates.Typed(id, 1, "a", "OTHER", "二版", "")));
        assertThatThrownBy(() -> house.as(
                        DeskHouse.SECOND_OFFICER,
                        () -> templates.save(new AnswerTemplates.Typed(id, 1, "a", "OTHER", "別の二版", ""))))
                .hasMessageContaining("template.changed");
        assertThat(house.as(DeskHouse.OFFICER, () -> templates.versions(id)))
                .extracting(TemplateVersion::bodyJa)
                .containsExactly("二版", "一版");
    }

    @Test
    void articlesArePointedToWhenAgenciesMayReadThem() {
        KnowledgeArticles articles = house.get(KnowledgeArticles.class);
        long open = house.as(
                DeskHouse.OFFICER,
                () -> articles.save(new KnowledgeArticles.Typed(null, null, "ja", "報告の出し方", "手順", "REPORT", true)));
        long closed = house.as(
                DeskHouse.OFFICER,
                () -> articles.save(new KnowledgeArticles.Typed(null, null, "ja", "内部の手順", "内部", "REPORT", false)));
        String reference = house.asked();
        assertThatThrownBy(() -> house.does(
                        DeskHouse.OFFICER,
                        () -> answers.answer(reference, null, new Reply("参照", "MAIL", null, null, List.of(closed)))))
                .hasMessageContaining("question.article-not-shown");
        house.does(
                DeskHouse.OFFICER,
                () -> answers.answer(reference, null, new Reply("参照", "MAIL", null, null, List.of(open))));
        assertThat(house.mail("text_sealed")).contains("報告の出し方", "/ja/my/agency/questions/articles/" + open);
        assertThat(house.as(DeskHouse.agency("B-001"), () -> own.article(open)).title())
                .isEqualTo("報告の出し方");
        assertThatThrownBy(() -> house.as(DeskHouse.agency("B-001"), () -> own.article(closed)))
                .hasMessageContaining("not-found");
    }

    @Test
    void oneSearchFindsQuestionsByWhatWasWrittenTemplatesAndArticles() {
        String reference = house.asked();
        KnowledgeArticles articles = house.get(KnowledgeArticles.class);
        long article = house.as(
                DeskHouse.OFFICER,
                () -> articles.save(
                        new KnowledgeArticles.Typed(null, null, "ja", "手順", "報告の期限を延ばすとき", "REPORT", true)));
        house.as(DeskHouse.OFFICER, () -> articles.makeTemplate(article));
        Found found = house.as(
                DeskHouse.OFFICER, () -> house.get(HelpdeskSearch.class).search("報告の期限"));
        assertThat(found.questions()).singleElement().satisfies(hit -> {
            assertThat(hit.question().reference()).isEqualTo(reference);
            assertThat(hit.excerpt()).contains("報告の期限");
        });
        assertThat(found.templates()).hasSize(1);
        assertThat(found.articles()).hasSize(1);
        assertThat(house.as(DeskHouse.OFFICER, () -> house.get(HelpdeskSearch.class)
                                .search("B-001"))
                        .questions())
                .hasSize(1);
        assertThat(house.as(DeskHouse.OFFICER, () -> house.get(HelpdeskSearch.class)
                                .search("存在しない語"))
                        .questions())
                .isEmpty();
    }

    @Test
    void theQueueShowsWhatIsLateFirstAndFiltersInTheDatabase() {
        String late = house.asked();
        house.clock.to(Instant.parse("2026-12-07T01:00:00Z"));
        String fresh = house.asked();
        var all = house.as(DeskHouse.OFFICER, () -> queue.rows(QuestionFilter.all()));
        assertThat(all.rows()).extracting(QuestionRow::reference).containsExactly(late, fresh);
        assertThat(all.rows()).extracting(QuestionRow::late).containsExactly(true, false);
        assertThat(house.as(DeskHouse.OFFICER, queue::counts)).isEqualTo(new QuestionCounts(2, 2, 1, 2, 0, 0, 0));
        house.does(
                DeskHouse.OFFICER,
                () -> desk.describe(
                        fresh,
                        null,
                        "VISA",
                        "延長, Visa 延長",
                        "B-002",
                        "en",
                        new Asker("花子", "hanako@travel.example", "")));
        QuestionFilter tagged =
                new QuestionFilter("延長", null, "VISA", null, "B-002", "none", false, false, "received", true, 1, 50);
        assertThat(house.as(DeskHouse.OFFICER, () -> queue.rows(tagged)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.tags()).containsExactly("延長", "visa"));
    }

    @Test
    void aNewRuleGovernsWhatComesInLaterAndNothingEarlier() {
        String before = house.asked();
        house.does(DeskHouse.OFFICER, () -> house.get(DeadlineRules.class).add(LocalDate.of(2026, 12, 1), 3));
        house.clock.to(Instant.parse("2026-12-01T01:00:00Z"));
        String after = house.asked();
        assertThat(house.page(before).row().dueOn()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(house.page(after).row().dueOn()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThatThrownBy(() -> house.does(
                        DeskHouse.OFFICER, () -> house.get(DeadlineRules.class).add(LocalDate.of(2026, 12, 1), 9)))
                .hasMessageContaining("question.rule-past");
    }

    @Test
    void nothingThatPeopleWroteStandsReadableInTheTables() {
        house.asked();
        String columns = house.jdbi.withHandle(
                h -> h.createQuery("""
                        select string_agg(table_name || '.' || column_name, ' ') from information_schema.columns
                        where table_name in ('question', 'question_message', 'question_handover') and data_type = 'text'""").mapTo(String.class).one());
        assertThat(columns).doesNotContain("subject", "body", "text ", "asker", "summary", "answer ");
    }
}

package org.medinbound.helpdesk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.StoredFile;
import org.medinbound.helpdesk.QuestionClock;
import org.medinbound.helpdesk.QuestionPage;
import org.medinbound.helpdesk.QuestionRow;
import org.medinbound.helpdesk.model.Question;
import org.medinbound.mailbox.ReceivedMail.LeftOut;
import org.medinbound.shared.PausingClock;

/** Reads a whole question in a fixed number of queries. */
@ApplicationScoped
public class QuestionReading {
    private static final RowMapper<QuestionPage.Event> EVENT = ConstructorMapper.of(QuestionPage.Event.class);
    private static final RowMapper<QuestionPage.Link> LINK = ConstructorMapper.of(QuestionPage.Link.class);

    @Inject
    Jdbi jdbi;

    @Inject
    QuestionTexts texts;

    @Inject
    QuestionLists lists;

    @Inject
    CaseFiles caseFiles;

    @Inject
    QuestionClock clock;

    /** The question as the desk sees it. */
    public Optional<QuestionPage> page(String reference) {
        return jdbi.withHandle(h -> h.createQuery(
                        QuestionLists.SELECT + QuestionLists.FROM + " where q.reference = :reference")
                .bind("reference", reference)
                .bind("today", clock.today())
                .map((r, c) -> page(
                        h, QuestionLists.raw(r), r.getInt("answer_days"), r.getObject("rule_from", LocalDate.class)))
                .findOne());
    }

    private QuestionPage page(Handle h, QuestionLists.Raw raw, int promise, LocalDate ruleFrom) {
        String reference = raw.reference();
        QuestionRow row = lists.one(raw);
        Question question = Questions.read(h, reference);
        PausingClock promised = question.clock();
        return new QuestionPage(
                row,
                promised.paused() ? promised.lastDayIfResumed(clock.calendar(), clock.now()) : null,
                promise,
                ruleFrom,
                messages(h, reference),
                attached(h, reference),
                h.createQuery("select kind, target from question_link where reference = ? order by kind, target")
                        .bind(0, reference)
                        .map(LINK)
                        .list(),
                handOvers(h, reference),
                h.createQuery("select * from question_event where reference = ? order by id")
                        .bind(0, reference)
                        .map(EVENT)
                        .list());
    }

    private List<QuestionPage.Message> messages(Handle h, String reference) {
        Map<Long, List<QuestionPage.ArticleName>> articles = articles(h, reference);
        return h.createQuery("""
                        select m.*, t.name as template_name from question_message m
                        left join answer_template_version t on t.template_id = m.template_id and t.version = m.template_version
                        where m.reference = ? order by m.id""")
                .bind(0, reference)
                .map((r, c) -> message(reference, r, articles))
                .list();
    }

    private QuestionPage.Message message(
            String reference, ResultSet row, Map<Long, List<QuestionPage.ArticleName>> articles) throws SQLException {
        long id = row.getLong("id");
        @Nullable String template = row.getString("template_name");
        return new QuestionPage.Message(
                id,
                row.getString("kind"),
                row.getString("channel"),
                row.getString("author"),
                Questions.instant(row, "at"),
                row.getString("language"),
                texts.open(reference, row.getBytes("sender_sealed")),
                texts.open(reference, row.getBytes("text_sealed")),
                leftOut(texts.open(reference, row.getBytes("left_out_sealed"))),
                template == null ? null : template + " v" + row.getInt("template_version"),
                row.getObject("mail_id", UUID.class),
                articles.getOrDefault(id, List.of()));
    }

    private static Map<Long, List<QuestionPage.ArticleName>> articles(Handle h, String reference) {
        Map<Long, List<QuestionPage.ArticleName>> articles = new LinkedHashMap<>();
        h.createQuery("""
                        select p.message_id, p.article_id, v.title from question_message_article p
                        join question_message m on m.id = p.message_id
                        join lateral (select title from knowledge_article_version x where x.article_id = p.article_id
                          order by x.version desc limit 1) v on true
                        where m.reference = ? order by p.article_id""")
                .bind(0, reference)
                .map((r, c) -> Map.entry(r.getLong(1), new QuestionPage.ArticleName(r.getLong(2), r.getString(3))))
                .forEach(entry -> articles.computeIfAbsent(entry.getKey(), k -> new ArrayList<>())
                        .add(entry.getValue()));
        return articles;
    }

    private List<QuestionPage.HandOver> handOvers(Handle h, String reference) {
        return h.createQuery("select * from question_handover where reference = ? order by id")
                .bind(0, reference)
                .map((r, c) -> new QuestionPage.HandOver(
                        r.getLong("id"),
                        texts.open(reference, r.getBytes("summary_sealed")),
                        r.getString("asked_by"),
                        Questions.instant(r, "asked_at"),
                        r.getString("state"),
                        texts.open(reference, r.getBytes("answer_sealed")),
                        r.getString("ended_by"),
                        Questions.optional(r, "ended_at")))
                .list();
    }

    private List<QuestionPage.Attached> attached(Handle h, String reference) {
        Map<UUID, Long> messages = new LinkedHashMap<>();
        h.createQuery("select file_id, message_id from question_file where reference = ?")
                .bind(0, reference)
                .map((r, c) -> Map.entry(r.getObject(1, UUID.class), r.getLong(2)))
                .forEach(entry -> messages.put(entry.getKey(), entry.getValue()));
        List<QuestionPage.Attached> attached = new ArrayList<>();
        for (StoredFile file : messages.isEmpty() ? List.<StoredFile>of() : caseFiles.find(messages.keySet())) {
            attached.add(new QuestionPage.Attached(file, messages.getOrDefault(file.id(), 0L)));
        }
        return attached;
    }

    /** Lines of name and reason, as {@link #lines} wrote them. */
    static List<LeftOut> leftOut(String lines) {
        return lines.lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new LeftOut(parts[1], parts[0]))
                .toList();
    }

    /** Parts that were left out, one a line. */
    public static String lines(List<LeftOut> leftOut) {
        StringBuilder lines = new StringBuilder();
        for (LeftOut part : leftOut) {
            lines.append(part.reason())
                    .append('\t')
                    .append(part.name().replaceAll("\\s+", " "))
                    .append('\n');
        }
        return lines.toString();
    }
}

package org.medinbound.circular.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.circular.CircularText;
import org.medinbound.circular.Question;

/** Words and questions of circulars. */
@ApplicationScoped
public class WordingRows {
    @Inject
    Jdbi jdbi;

    public List<CircularText> texts(String reference) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select language, subject, body from circular_text where reference = :reference order by language")
                .bind("reference", reference)
                .map((r, c) -> new CircularText(r.getString(1), r.getString(2), r.getString(3)))
                .list());
    }

    /** Replaces the words in all languages. */
    public void texts(String reference, List<CircularText> texts) {
        jdbi.useHandle(h -> {
            h.execute("delete from circular_text where reference = ?", reference);
            var batch = h.prepareBatch(
                    "insert into circular_text (reference, language, subject, body) values (?, ?, ?, ?)");
            texts.forEach(t -> batch.add(reference, t.language(), t.subject(), t.body()));
            if (!texts.isEmpty()) {
                batch.execute();
            }
        });
    }

    public List<Question> questions(String reference) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select position, kind, required, label_ja, hint_ja, choices_ja, label_en, hint_en, choices_en
                        from circular_question where reference = :reference order by position""")
                .bind("reference", reference)
                .map((r, c) -> new Question(r.getInt(1), r.getString(2), r.getBoolean(3), wording(r, 4), wording(r, 7)))
                .list());
    }

    /** Replaces all questions; their places become 1, 2, 3 in the order given. */
    public void questions(String reference, List<Question> questions) {
        jdbi.useHandle(h -> {
            h.execute("delete from circular_question where reference = ?", reference);
            int position = 1;
            for (Question question : questions) {
                h.createUpdate("""
                                insert into circular_question values (:reference, :position, :kind, :required, :labelJa, :labelEn,
                                  :hintJa, :hintEn, :choicesJa, :choicesEn)""")
                        .bind("reference", reference)
                        .bind("position", position++)
                        .bind("kind", question.kind())
                        .bind("required", question.required())
                        .bind("labelJa", question.ja().label())
                        .bind("labelEn", question.en().label())
                        .bind("hintJa", question.ja().hint())
                        .bind("hintEn", question.en().hint())
                        .bindArray("choicesJa", String.class, question.ja().choices())
                        .bindArray("choicesEn", String.class, question.en().choices())
                        .execute();
            }
        });
    }

    private static Question.Wording wording(ResultSet row, int from) throws SQLException {
        return new Question.Wording(row.getString(from), row.getString(from + 1), List.of((String[])
                row.getArray(from + 2).getArray()));
    }
}

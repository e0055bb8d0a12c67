package org.medinbound.admin.circular;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.AnswerVersion;
import org.medinbound.circular.AnswerWords;
import org.medinbound.circular.CircularResults.Result;
import org.medinbound.circular.Question;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.Texts;
import org.medinbound.spreadsheet.SheetColumn;

/** Results as a table for files: five columns of the receiver, then one for each question, in the reader's language. */
final class ResultTable {
    private final List<Question> questions;
    private final Texts texts;

    ResultTable(List<Question> questions, Texts texts) {
        this.questions = questions;
        this.texts = texts;
    }

    List<SheetColumn> columns() {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.text(texts.get("admin.guarantor.number"), 10),
                SheetColumn.text(texts.get("admin.guarantor.name"), 32),
                SheetColumn.text(texts.get("admin.circular.standing"), 14),
                SheetColumn.time(texts.get("admin.circular.answered")),
                SheetColumn.number(texts.get("admin.circular.version"))));
        for (Question question : questions) {
            String title =
                    question.position() + ". " + question.in(texts.language()).label();
            columns.add(
                    switch (question.kind()) {
                        case "NUMBER" -> new SheetColumn(title, SheetColumn.Kind.NUMBER, 16);
                        case "DATE" -> new SheetColumn(title, SheetColumn.Kind.DATE, 16);
                        default -> SheetColumn.text(title, 28);
                    });
        }
        return columns;
    }

    /** Numbers and days keep their type; null for what was not answered. */
    @Nullable
    Object[] row(Result result) {
        List<@Nullable Object> values = new ArrayList<>();
        AnswerVersion answer = result.answer();
        values.add(result.receiver().number());
        values.add(result.receiver().name());
        values.add(texts.get("admin.circular.standing." + result.receiver().standing()));
        values.add(result.receiver().answeredAt());
        values.add(answer == null ? null : answer.version());
        for (Question question : questions) {
            values.add(answer == null ? null : value(question, result));
        }
        return values.toArray();
    }

    private @Nullable Object value(Question question, Result result) {
        if (question.isFile()) {
            return result.files(question.position()).stream()
                    .map(StoredFile::name)
                    .collect(Collectors.joining("\n"));
        }
        return AnswerWords.typed(question, result.value(question.position()), texts);
    }
}

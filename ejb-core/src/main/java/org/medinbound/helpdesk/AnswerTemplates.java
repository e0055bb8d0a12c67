package org.medinbound.helpdesk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.helpdesk.model.TemplateText;
import org.medinbound.helpdesk.store.QuestionReading;
import org.medinbound.helpdesk.store.TemplateRows;
import org.medinbound.shared.BusinessRejection;

/** Templates for answers, in versions: what a template said when it was used stays known. */
@Stateless
@UseCase
public class AnswerTemplates {
    /** The placeholders there are; what they mean: texts {@code helpdesk.placeholder.<name>}. */
    public static final List<String> PLACEHOLDERS = TemplateText.PLACEHOLDERS;

    @Inject
    TemplateRows rows;

    @Inject
    QuestionReading reading;

    @Inject
    TemplateValues values;

    @Inject
    QuestionClock clock;

    /**
     * What an officer typed.
     *
     * @param id number of the template, or null for a new one
     * @param seen version that was shown; null for a new one
     */
    public record Typed(
            @Nullable Long id, @Nullable Integer seen, String name, String topic, String bodyJa, String bodyEn) {}

    /** A template with its values filled in; {@code missing} names placeholders without a value. */
    public record Filled(long template, int version, String text, Set<String> missing) {}

    /** Templates by name; with words only those that hold them. */
    @Requires(value = Right.QUESTION_READ, recorded = false)
    public List<TemplateVersion> list(String words, boolean retired) {
        return rows.newest(words, retired);
    }

    /** All versions, newest first. */
    @Requires(value = Right.QUESTION_READ, recorded = false)
    public List<TemplateVersion> versions(long id) {
        List<TemplateVersion> versions = rows.versions(id);
        if (versions.isEmpty()) {
            throw BusinessRejection.notFound();
        }
        return versions;
    }

    /**
     * Saves a new version, of a new template when it has no number yet. Answers with the number.
     *
     * @throws BusinessRejection {@code template.unknown} naming the placeholders that there are not, {@code template.broken},
     *     {@code template.empty}; conflict {@code template.changed} when somebody saved meanwhile
     */
    @Requires(Right.QUESTION_WORK)
    public long save(Typed typed) {
        TextRules problems = TextRules.begin()
                .needed(typed.name(), "name", 120)
                .oneOf(typed.topic(), "topic", QuestionFilter.TOPICS)
                .wrongUnless(!(typed.bodyJa() + typed.bodyEn()).isBlank(), "template.empty", "bodyJa");
        check(problems, typed.bodyJa(), "bodyJa");
        check(problems, typed.bodyEn(), "bodyEn");
        problems.check();
        long id = typed.id() == null ? rows.make() : typed.id();
        Integer newest = rows.lock(id);
        if (newest == null) {
            throw BusinessRejection.notFound();
        }
        Integer seen = typed.seen();
        if (newest > 0 && (seen == null || !seen.equals(newest))) {
            throw BusinessRejection.conflict("template.changed", newest);
        }
        rows.add(new TemplateVersion(
                id,
                newest + 1,
                typed.name().strip(),
                typed.topic(),
                typed.bodyJa().strip(),
                typed.bodyEn().strip(),
                Actors.current().id(),
                clock.now(),
                false));
        return id;
    }

    private static void check(TextRules problems, String body, String field) {
        TemplateText text = new TemplateText(body);
        Set<String> unknown = text.unknown();
        problems.atMost(body, field, QuestionThread.MAX_TEXT)
                .wrongUnless(unknown.isEmpty(), "template.unknown", field, String.join(", ", unknown))
                .wrongUnless(!text.isBroken(), "template.broken", field);
    }

    /** No longer offered, or offered again. */
    @Requires(Right.QUESTION_WORK)
    public void retire(long id, boolean retired) {
        if (rows.lock(id) == null) {
            throw BusinessRejection.notFound();
        }
        rows.retire(id, retired ? clock.now() : null);
    }

    /** The template in the asker's language with the question's values. */
    @Requires(Right.QUESTION_READ)
    public Filled fill(@Subject String reference, long id) {
        TemplateVersion template = versions(id).get(0);
        QuestionRow question =
                reading.page(reference).orElseThrow(BusinessRejection::notFound).row();
        String text = new TemplateText(template.in(question.language())).filled(values.of(question));
        return new Filled(id, template.version(), text, new LinkedHashSet<>(new TemplateText(text).used()));
    }
}

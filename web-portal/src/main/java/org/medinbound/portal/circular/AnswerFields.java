package org.medinbound.portal.circular;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.medinbound.circular.AgencyCircular;
import org.medinbound.circular.Question;
import org.medinbound.portal.web.Form;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** The form of an answer as it was sent: one field for each question, named {@code q} and its place. */
final class AnswerFields {
    private static final int MAX_TEXT = 64 * 1024;
    private static final String REMOVE = "remove";

    private final List<Question> questions;
    private final MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
    private final List<EntityPart> parts;
    private String filing = "";

    private AnswerFields(List<Question> questions, List<EntityPart> parts) {
        this.questions = questions;
        this.parts = parts;
    }

    /** A kept file that shall go. */
    record Removed(int position, UUID file) {}

    /** The form as the page first shows it: the draft, else the newest version. */
    static Form of(AgencyCircular shown) {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        for (Question question : shown.questions()) {
            String value = shown.shown().getOrDefault(question.position(), "");
            if (question.kind().equals("CHOICES")) {
                for (String place : value.split(",")) {
                    values.add(question.field(), place);
                }
            } else {
                values.putSingle(question.field(), value);
            }
        }
        return Form.of(values);
    }

    static AnswerFields of(AgencyCircular shown, List<EntityPart> parts) throws IOException {
        AnswerFields fields = new AnswerFields(shown.questions(), parts);
        for (EntityPart part : parts) {
            if (part.getFileName().isEmpty()) {
                try (InputStream content = part.getContent()) {
                    fields.typed.add(part.getName(), new String(content.readNBytes(MAX_TEXT), StandardCharsets.UTF_8));
                }
            }
        }
        return fields;
    }

    Form form() {
        return Form.of(typed);
    }

    /** The button “send”, not “keep”. */
    boolean isSending() {
        return typed.containsKey("send");
    }

    /** What was typed, by place; a group without a tick is empty. */
    Map<Integer, String> values() {
        Map<Integer, String> values = new TreeMap<>();
        for (Question question : questions) {
            if (!question.isFile()) {
                List<String> given = typed.getOrDefault(question.field(), List.of());
                values.put(
                        question.position(),
                        question.kind().equals("CHOICES")
                                ? String.join(",", given)
                                : given.isEmpty() ? "" : given.get(0));
            }
        }
        return values;
    }

    /** Files to be taken out: values like {@code 4:<id>}. */
    List<Removed> removed() {
        List<Removed> removed = new ArrayList<>();
        for (String value : typed.getOrDefault(REMOVE, List.of())) {
            if (value.matches("\\d{1,3}:[0-9a-f-]{36}")) {
                int colon = value.indexOf(':');
                removed.add(new Removed(
                        Integer.parseInt(value.substring(0, colon)), UUID.fromString(value.substring(colon + 1))));
            }
        }
        return removed;
    }

    /** Files chosen for a question. */
    List<EntityPart> files(Question question) {
        return parts.stream()
                .filter(p -> p.getName().equals(question.field()))
                .filter(p -> p.getFileName().filter(name -> !name.isBlank()).isPresent())
                .toList();
    }

    /** The question whose file is taken in now: a refusal that names no question is about it. */
    void at(Question question) {
        filing = question.field();
    }

    /** The problems, each at a field of the form. */
    List<Problem> placed(BusinessRejection refused) {
        return refused.problems().stream()
                .map(p -> p.field() != null && p.field().matches("q\\d+") || filing.isEmpty()
                        ? p
                        : new Problem(p.code(), filing, p.arguments()))
                .toList();
    }
}

package org.medinbound.portal.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** What stands in a form: what the person typed, kept when it is refused, and what is wrong with it. */
public final class Form {
    private static final Form EMPTY = new Form(new MultivaluedHashMap<>(), List.of());

    private final MultivaluedMap<String, String> typed;
    private final List<Problem> problems;

    private Form(MultivaluedMap<String, String> typed, List<Problem> problems) {
        this.typed = typed;
        this.problems = List.copyOf(problems);
    }

    /** A form nobody has typed into. */
    public static Form empty() {
        return EMPTY;
    }

    /** A form as it was sent. */
    public static Form of(MultivaluedMap<String, String> sent) {
        return new Form(sent, List.of());
    }

    /** The same form with what the business found wrong. */
    public Form refused(BusinessRejection rejection) {
        return new Form(typed, rejection.problems());
    }

    /** The same form with these problems. */
    public Form refused(List<Problem> found) {
        return new Form(typed, found);
    }

    /** What was typed into the field, without blanks around it; empty when nothing was. */
    public String value(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** What was typed, or the given default when the field was not sent at all. */
    public String value(String name, String otherwise) {
        return typed.containsKey(name) ? value(name) : otherwise;
    }

    /** All that was chosen under one name. */
    public List<String> values(String name) {
        List<String> values = typed.get(name);
        return values == null ? List.of() : List.copyOf(values);
    }

    /** Was this choice made? */
    public boolean has(String name, String choice) {
        return values(name).contains(choice);
    }

    public List<Problem> problems() {
        return problems;
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** The first problem of the field, or null. */
    public @Nullable Problem problem(String name) {
        return problems.stream()
                .filter(problem -> name.equals(problem.field()))
                .findFirst()
                .orElse(null);
    }
}

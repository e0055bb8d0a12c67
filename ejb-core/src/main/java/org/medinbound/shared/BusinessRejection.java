package org.medinbound.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The business refuses: bad input, a rule, a right, or a state that has moved on. The transaction rolls back; the reader is
 * shown every {@link Problem} in the own language. Never thrown for faults of the system.
 */
@ApplicationException(rollback = true)
public class BusinessRejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of refusal; decides the HTTP status (422, 403, 404, 410, 409, 413, 429). */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        GONE,
        CONFLICT,
        TOO_LARGE,
        TOO_MANY
    }

    private final Kind kind;
    private final transient List<Problem> problems;

    public BusinessRejection(Kind kind, List<Problem> problems) {
        super(problems.stream()
                .map(p -> p.field() == null ? p.code() : p.code() + " (" + p.field() + ")")
                .collect(Collectors.joining(", ")));
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    /** Input that is refused, with all its problems at once. */
    public static BusinessRejection invalid(List<Problem> problems) {
        return new BusinessRejection(Kind.INVALID, problems);
    }

    /** Input that is refused because of one field (null: as a whole). */
    public static BusinessRejection invalid(String code, @Nullable String field, Object... arguments) {
        return invalid(List.of(Problem.of(code, field, arguments)));
    }

    /** The state has moved on, or another person was quicker. */
    public static BusinessRejection conflict(String code, Object... arguments) {
        return new BusinessRejection(Kind.CONFLICT, List.of(Problem.of(code, null, arguments)));
    }

    /** Not there, or not for this reader: both look alike. */
    public static BusinessRejection notFound() {
        return new BusinessRejection(Kind.NOT_FOUND, List.of(Problem.of("not-found", null)));
    }

    /** Was there for everybody before and is not shown now. */
    public static BusinessRejection gone(String code) {
        return new BusinessRejection(Kind.GONE, List.of(Problem.of(code, null)));
    }

    /** The actor may not do this. */
    public static BusinessRejection forbidden() {
        return new BusinessRejection(Kind.FORBIDDEN, List.of(Problem.of("forbidden", null)));
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The code of the first problem, for tests and logs. */
    public String code() {
        return problems.get(0).code();
    }
}

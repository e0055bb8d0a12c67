package org.medinbound.portal.hospital;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.HospitalQuery;
import org.medinbound.hospital.Terms;
import org.medinbound.shared.Problem;

/**
 * What an address asks of the directory. A value that cannot be meant is left out and told as a problem: the API refuses, the
 * page shows the rest and says so.
 *
 * @param compared hospitals that the reader put aside for comparison, by slug; at most {@link #MOST_COMPARED}
 */
public record HospitalFilters(HospitalQuery query, List<String> compared, List<Problem> problems) {
    static final int MOST_COMPARED = 4;

    /** Filters whose values are codes of the vocabulary. */
    static final List<String> CODED =
            List.of("specialty", "treatment", "disease", "language", "region", "accreditation");

    /** Those of them whose choices stand beside the list, with counts. */
    public static final List<String> FACETS = List.of("specialty", "language", "region", "accreditation");

    /** Every parameter that the list knows. */
    static final Set<String> KNOWN = Set.of(
            "specialty",
            "treatment",
            "disease",
            "language",
            "region",
            "accreditation",
            "min_price",
            "max_price",
            "q",
            "page",
            "size",
            "h");

    private static final int LONGEST_TEXT = 200;
    private static final int LAST_PAGE = 100_000;

    static HospitalFilters of(MultivaluedMap<String, String> parameters, Terms terms) {
        return new Reader(parameters, terms).read();
    }

    /** The same with other hospitals put aside. */
    HospitalFilters comparing(List<String> slugs) {
        return new HospitalFilters(query, slugs, problems);
    }

    /** The code of a filter, or null. */
    public @Nullable String value(String filter) {
        return switch (filter) {
            case "specialty" -> query.specialty();
            case "treatment" -> query.treatment();
            case "disease" -> query.disease();
            case "language" -> query.language();
            case "region" -> query.region();
            case "accreditation" -> query.accreditation();
            default -> throw new IllegalArgumentException(filter);
        };
    }

    /** Does the query name something whose price can be shown beside each hospital? */
    public boolean isPriced() {
        return query.treatment() != null || query.disease() != null || query.specialty() != null;
    }

    private static final class Reader {
        private final MultivaluedMap<String, String> parameters;
        private final Terms terms;
        private final List<Problem> problems = new ArrayList<>();

        Reader(MultivaluedMap<String, String> parameters, Terms terms) {
            this.parameters = parameters;
            this.terms = terms;
        }

        HospitalFilters read() {
            Integer most = whole("max_price", 1, 1_000_000_000);
            HospitalQuery query = new HospitalQuery(
                    coded("specialty"),
                    coded("treatment"),
                    coded("disease"),
                    coded("language"),
                    coded("region"),
                    coded("accreditation"),
                    notAbove(most, whole("min_price", 1, 1_000_000_000)),
                    most,
                    text(),
                    or(whole("page", 1, LAST_PAGE), 1),
                    or(whole("size", 1, HospitalQuery.MAX_SIZE), 20));
            return new HospitalFilters(query, compared(), List.copyOf(problems));
        }

        /** A lower bound above the upper one finds nothing; it is left out and told. */
        private @Nullable Integer notAbove(@Nullable Integer most, @Nullable Integer least) {
            if (most != null && least != null && least > most) {
                problems.add(Problem.of("hospital.filter.price-order", "min_price"));
                return null;
            }
            return least;
        }

        private static int or(@Nullable Integer value, int otherwise) {
            return value == null ? otherwise : value;
        }

        private @Nullable String single(String name) {
            List<String> values = parameters.get(name);
            if (values == null) {
                return null;
            }
            if (values.size() > 1) {
                problems.add(Problem.of("hospital.filter.several", name, name));
            }
            String value = values.get(0).strip();
            return value.isEmpty() ? null : value;
        }

        private @Nullable String coded(String name) {
            String value = single(name);
            if (value != null && !terms.has(name, value)) {
                problems.add(Problem.of("hospital.filter.unknown", name, name, shown(value)));
                return null;
            }
            return value;
        }

        private @Nullable Integer whole(String name, int least, int most) {
            String value = single(name);
            if (value == null) {
                return null;
            }
            if (value.matches("[0-9]{1,9}")) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            problems.add(Problem.of("hospital.filter.number", name, name, shown(value), least, most));
            return null;
        }

        private @Nullable String text() {
            String value = single("q");
            if (value != null && value.length() > LONGEST_TEXT) {
                problems.add(Problem.of("hospital.filter.text", "q", LONGEST_TEXT));
                return null;
            }
            return value;
        }

        private List<String> compared() {
            return parameters.getOrDefault("h", List.of()).stream()
                    .filter(slug -> slug.matches("[a-z0-9-]{1,80}"))
                    .distinct()
                    .limit(MOST_COMPARED)
                    .toList();
        }

        private static String shown(String value) {
            return value.length() <= 60 ? value : value.substring(0, 60) + "…";
        }
    }
}

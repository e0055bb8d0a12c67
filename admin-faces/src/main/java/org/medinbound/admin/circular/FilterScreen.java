package org.medinbound.admin.circular;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.CircularComposition;
import org.medinbound.circular.ReceiverFilter;
import org.medinbound.shared.BusinessRejection;

/** Who shall receive a draft. */
@Named
@ViewScoped
public class FilterScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CircularScreen screen;

    @Inject
    private transient CircularComposition composition;

    /** Ticked boxes, by group: statuses, languages, flags; arrays, as Faces makes them of what it cannot type. */
    private @Nullable HashMap<String, Object> ticked;

    /** What is typed or selected: region, hospital, silentMonths, numbers. */
    private final HashMap<String, String> typed = new HashMap<>();

    private HashMap<String, Object> loaded() {
        HashMap<String, Object> known = ticked;
        if (known == null) {
            ReceiverFilter filter = screen.getPage().filter();
            known = new HashMap<>();
            known.put("statuses", filter.statuses().toArray(String[]::new));
            known.put("languages", filter.languages().toArray(String[]::new));
            known.put("flags", filter.flags().toArray(String[]::new));
            Integer months = filter.silentMonths();
            typed.put("silentMonths", months == null ? "" : months.toString());
            typed.put("region", filter.region());
            typed.put("hospital", filter.hospital());
            typed.put("numbers", String.join("\n", filter.numbers()));
            ticked = known;
        }
        return known;
    }

    public @Nullable String save() {
        return screen.act(
                () -> composition.choose(screen.getReference(), screen.getSeen(), filter()),
                "admin.circular.done.receivers",
                "/circular/draft.xhtml");
    }

    private ReceiverFilter filter() {
        return new ReceiverFilter(
                ticks("statuses"),
                ticks("languages"),
                ticks("flags"),
                one("region"),
                one("hospital"),
                months(),
                numbers());
    }

    private List<String> ticks(String group) {
        return loaded().get(group) instanceof Object[] many
                ? Arrays.stream(many).map(Object::toString).toList()
                : List.of();
    }

    private @Nullable String one(String field) {
        String value = typed.get(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private @Nullable Integer months() {
        String value = one("silentMonths");
        if (value == null) {
            return null;
        }
        String digits = Normalizer.normalize(value, Normalizer.Form.NFKC);
        if (!digits.matches("\\d{1,2}")) {
            throw BusinessRejection.invalid("circular.silent-months", "silentMonths", 60);
        }
        return Integer.valueOf(digits);
    }

    /** Numbers between any marks; full-width letters and digits are understood. */
    private List<String> numbers() {
        String value = one("numbers");
        return value == null
                ? List.of()
                : Arrays.stream(Normalizer.normalize(value, Normalizer.Form.NFKC)
                                .split("[\\s,、;]+"))
                        .filter(n -> !n.isEmpty())
                        .distinct()
                        .toList();
    }

    public Map<String, Object> getTicked() {
        return loaded();
    }

    public Map<String, String> getTyped() {
        loaded();
        return typed;
    }
}

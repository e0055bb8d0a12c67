package org.medinbound.portal.listing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.Term;
import org.medinbound.hospital.Terms;
import org.medinbound.portal.web.Form;
import org.medinbound.shared.Problem;

/** Reads the form of a section into the written form of its fields; what is half filled in is told at its input. */
final class SectionReader {
    private final Form form;
    private final Terms terms;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> cells = new LinkedHashMap<>();

    private SectionReader(Form form, Terms terms) {
        this.form = form;
        this.terms = terms;
    }

    static Sent read(EntrySection section, Form form, Terms terms) {
        SectionReader reader = new SectionReader(form, terms);
        reader.fill(section);
        return new Sent(reader.cells, reader.problems);
    }

    private void fill(EntrySection section) {
        switch (section) {
            case BASIC -> section.fields().forEach(field -> cells.put(field, oneLine(form.value(field))));
            case ACCREDITATIONS -> accreditations();
            case LANGUAGES -> languages();
            case TREATMENTS -> section.fields().forEach(this::chosen);
            case PRICES -> prices();
            case STAY -> {
                rooms();
                chosen("care");
                chosen("payments");
            }
            case STAFF -> staff();
        }
    }

    private void chosen(String field) {
        cells.put(field, String.join(";", form.values(field)));
    }

    private void accreditations() {
        List<String> written = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows(form); i++) {
            String scheme = form.value("scheme_" + i);
            if (scheme.isEmpty()) {
                continue;
            }
            String from = form.value("from_" + i);
            String until = form.value("until_" + i);
            if (from.isEmpty() || until.isEmpty() || from.compareTo(until) > 0) {
                problems.add(Problem.of("listing.term", "from_" + i));
            } else if (!seen.add(scheme + from)) {
                problems.add(Problem.of("listing.twice", "scheme_" + i));
            }
            written.add(scheme + ":" + from + ":" + until);
        }
        cells.put("accreditations", String.join(";", written));
    }

    private void languages() {
        List<String> written = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows(form); i++) {
            String language = form.value("language_" + i);
            if (language.isEmpty()) {
                continue;
            }
            String means = form.value("means_" + i);
            String opens = form.value("opens_" + i);
            String closes = form.value("closes_" + i);
            if (opens.isEmpty() != closes.isEmpty() || (!opens.isEmpty() && opens.compareTo(closes) >= 0)) {
                problems.add(Problem.of("listing.hours", "opens_" + i));
            }
            if (!seen.add(language + "/" + means)) {
                problems.add(Problem.of("listing.twice", "language_" + i));
            }
            String hours = opens.isEmpty() ? "" : "/" + opens + "-" + closes;
            written.add(language + "/" + means + "/" + form.value("days_" + i) + hours);
        }
        cells.put("languages", String.join(";", written));
    }

    private void prices() {
        List<String> written = new ArrayList<>();
        for (String treatment : form.values("treatment")) {
            String range = range(treatment, "listing.price");
            if (!range.isEmpty()) {
                List<String> parts = form.values("parts_" + treatment);
                written.add(treatment + ":" + range + (parts.isEmpty() ? "" : ":" + String.join("+", parts)));
            }
        }
        cells.put("prices", String.join(";", written));
    }

    private void rooms() {
        List<String> written = new ArrayList<>();
        for (Term room : terms.all("room")) {
            if (form.has("rooms", room.code())) {
                String range = range(room.code(), "listing.charge");
                written.add(range.isEmpty() ? room.code() : room.code() + ":" + range);
            }
        }
        cells.put("rooms", String.join(";", written));
    }

    private void staff() {
        List<String> doctors = new ArrayList<>();
        for (Term specialty : terms.all("specialty")) {
            String all = number("doctors_" + specialty.code());
            String specialists = number("specialists_" + specialty.code());
            if (!all.isEmpty() || !specialists.isEmpty()) {
                int of = parsed(all);
                int certified = specialists.isEmpty() ? 0 : parsed(specialists);
                if (of < 0 || certified < 0 || certified > of) {
                    problems.add(Problem.of("listing.doctors", "doctors_" + specialty.code()));
                }
                doctors.add(specialty.code() + ":" + all + ":" + (specialists.isEmpty() ? "0" : specialists));
            }
        }
        cells.put("doctors", String.join(";", doctors));
        List<String> equipment = new ArrayList<>();
        for (Term kind : terms.all("equipment")) {
            String number = number("number_" + kind.code());
            if (!number.isEmpty() && parsed(number) != 0) {
                if (parsed(number) < 0) {
                    problems.add(Problem.of("listing.number", "number_" + kind.code()));
                }
                equipment.add(kind.code() + ":" + number);
            }
        }
        cells.put("equipment", String.join(";", equipment));
    }

    /** Lower and upper end of yen; one alone counts for both, neither is nothing. */
    private String range(String code, String problem) {
        String low = number("low_" + code);
        String high = number("high_" + code);
        if (low.isEmpty() && high.isEmpty()) {
            return "";
        }
        String from = low.isEmpty() ? high : low;
        String to = high.isEmpty() ? low : high;
        if (parsed(from) < 0 || parsed(to) < 0 || parsed(from) > parsed(to)) {
            problems.add(Problem.of(problem, "low_" + code));
        }
        return from + "-" + to;
    }

    /** Digits as typed in any width, without the signs that people write between them. */
    private String number(String name) {
        return Normalizer.normalize(form.value(name), Normalizer.Form.NFKC).replaceAll("[,\\s¥円]", "");
    }

    private static int parsed(String digits) {
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    /** Rows of the form. */
    static int rows(Form form) {
        String rows = form.value("rows");
        return rows.matches("[0-9]{1,2}") ? Integer.parseInt(rows) : 0;
    }
}

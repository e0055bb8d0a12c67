package org.medinbound.portal.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.HospitalKind;
import org.medinbound.hospital.LanguageMeans;
import org.medinbound.hospital.ServiceDays;
import org.medinbound.hospital.Term;
import org.medinbound.hospital.Terms;
import org.medinbound.hospital.Treatment;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;
import org.medinbound.portal.web.Page;

/** What the form of a section offers to choose from. */
public final class SectionView {
    private final Page page;
    private final Terms terms;
    private final Map<String, String> proposed;

    /** @param proposed all fields of the entry as the hospital proposes them now */
    SectionView(Page page, Terms terms, Map<String, String> proposed) {
        this.page = page;
        this.terms = terms;
        this.proposed = Map.copyOf(proposed);
    }

    /** All terms of a kind as choices. */
    public List<Choice> choices(String kind) {
        return terms.all(kind).stream().map(t -> Choice.of(t.code(), t.name())).toList();
    }

    public List<Choice> kinds() {
        return Arrays.stream(HospitalKind.values())
                .map(k -> Choice.of(k.code(), page.t("hospital.kind." + k.code())))
                .toList();
    }

    public List<Choice> means() {
        return Arrays.stream(LanguageMeans.values())
                .map(m -> Choice.of(m.code(), page.t("hospital.means." + m.code())))
                .toList();
    }

    public List<Choice> days() {
        return Arrays.stream(ServiceDays.values())
                .map(d -> Choice.of(d.code(), page.t("hospital.days." + d.code())))
                .toList();
    }

    /** Numbers of the rows of a form. */
    public List<Integer> rows(Form form) {
        return IntStream.range(0, Math.max(1, SectionReader.rows(form))).boxed().toList();
    }

    public List<Term> specialties() {
        return terms.all("specialty");
    }

    public List<Treatment> treatmentsOf(String specialty) {
        return terms.treatmentsOf(specialty);
    }

    /** Treatments that the hospital offers or proposes to offer, in the order of the vocabulary. */
    public List<Treatment> offered() {
        List<String> codes = EntryCells.parts(proposed.getOrDefault("treatments", ""));
        return terms.treatments().stream().filter(t -> codes.contains(t.code())).toList();
    }

    /** Departments that it has or proposes to have. */
    public List<Term> departments() {
        List<String> codes = EntryCells.parts(proposed.getOrDefault("departments", ""));
        return terms.all("specialty").stream()
                .filter(t -> codes.contains(t.code()))
                .toList();
    }

    public List<Term> terms(String kind) {
        return terms.all(kind);
    }

    /** How many treatments of the specialty are ticked. */
    public long ticked(Form form, String specialty) {
        return terms.treatmentsOf(specialty).stream()
                .filter(t -> form.has("treatments", t.code()))
                .count();
    }
}

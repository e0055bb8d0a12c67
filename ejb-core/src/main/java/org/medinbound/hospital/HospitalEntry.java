package org.medinbound.hospital;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything the directory knows of one hospital; what an import writes and a profile shows. Lists are in the order of their
 * codes, so that two equal entries are equal.
 *
 * @param slug stable name in addresses
 * @param prefecture code of the vocabulary
 * @param beds 0 for places without wards
 * @param monthlyCapacity new patients from abroad that it can take a month
 * @param mailbox where acceptance requests go; never shown in public
 * @param texts by language tag; {@code en} and {@code ja} are always there
 * @param departments codes of specialties
 * @param payments codes of kind {@code payment}
 * @param care codes of kind {@code care}: religious and dietary care
 * @param facilities rooms, doctors and equipment
 * @param source who stated these facts
 * @param statedOn when they were stated
 */
public record HospitalEntry(
        String slug,
        PublicationStatus status,
        HospitalKind kind,
        String prefecture,
        int beds,
        int monthlyCapacity,
        String mailbox,
        @Nullable String phone,
        @Nullable String website,
        Map<String, HospitalText> texts,
        List<String> departments,
        List<Offer> offers,
        List<LanguageService> languages,
        List<Accreditation> accreditations,
        List<String> payments,
        List<String> care,
        Facilities facilities,
        String source,
        LocalDate statedOn) {
    public HospitalEntry {
        texts = Map.copyOf(new TreeMap<>(texts));
        departments = departments.stream().sorted().toList();
        offers = offers.stream()
                .sorted((a, b) -> a.treatment().compareTo(b.treatment()))
                .toList();
        languages = languages.stream()
                .sorted((a, b) -> a.written().compareTo(b.written()))
                .toList();
        accreditations = accreditations.stream()
                .sorted((a, b) -> a.written().compareTo(b.written()))
                .toList();
        payments = payments.stream().sorted().toList();
        care = care.stream().sorted().toList();
    }

    /** The same with texts in further languages that it lacks. */
    public HospitalEntry withOtherTexts(Map<String, HospitalText> others) {
        Map<String, HospitalText> all = new TreeMap<>(others);
        all.putAll(texts);
        return with(all, facilities);
    }

    /** The same with other rooms, doctors and equipment. */
    public HospitalEntry withFacilities(Facilities others) {
        return with(texts, others);
    }

    private HospitalEntry with(Map<String, HospitalText> allTexts, Facilities allFacilities) {
        return new HospitalEntry(
                slug,
                status,
                kind,
                prefecture,
                beds,
                monthlyCapacity,
                mailbox,
                phone,
                website,
                allTexts,
                departments,
                offers,
                languages,
                accreditations,
                payments,
                care,
                allFacilities,
                source,
                statedOn);
    }

    /** The text in the language, else in English. */
    public HospitalText text(String language) {
        HospitalText text = texts.getOrDefault(language, texts.get("en"));
        if (text == null) {
            throw new IllegalStateException(slug + " has no English text");
        }
        return text;
    }
}

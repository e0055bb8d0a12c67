package org.medinbound.listing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalEntry;
import org.medinbound.hospital.HospitalFacts;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.HospitalText;
import org.medinbound.hospital.HospitalTexts;
import org.medinbound.listing.store.ProposalRows;
import org.medinbound.listing.store.TextRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Languages;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.Problem;

/** What hospitals say of themselves in the languages of the portal: what is missing or stale, writing it, checking it. */
@Stateless
@UseCase
public class EntryTexts {
    /** Languages that are translated into; Japanese is the original. */
    public static final List<String> LANGUAGES =
            Languages.PORTAL.stream().filter(l -> !l.equals("ja")).toList();

    private static final HospitalText NONE = new HospitalText("", "", "", "");
    private static final int LONGEST = 2000;

    @Inject
    HospitalFacts facts;

    @Inject
    HospitalTexts texts;

    @Inject
    TextRows rows;

    @Inject
    ProposalRows steps;

    @Inject
    Clock clock;

    @Requires(Right.HOSPITAL_READ)
    public PageOfRows<EntryText> page(TextFilter filter) {
        return rows.page(filter, LANGUAGES);
    }

    /** How many are in which state, by language. */
    @Requires(value = Right.HOSPITAL_READ, recorded = false)
    public List<TextCount> counts() {
        return rows.counts(LANGUAGES);
    }

    @Requires(Right.HOSPITAL_READ)
    public TextFile open(@Subject String slug, String language) {
        HospitalEntry entry = facts.find(slug).map(HospitalProfile::entry).orElseThrow(BusinessRejection::notFound);
        if (!LANGUAGES.contains(language)) {
            throw BusinessRejection.notFound();
        }
        HospitalText text = entry.texts().getOrDefault(language, NONE);
        HospitalText original = entry.text("ja");
        return new TextFile(
                slug,
                language,
                original,
                entry.text("en"),
                text,
                texts.state(slug, language),
                Integer.toHexString(List.of(original, text).hashCode()));
    }

    /**
     * Keeps the translation; it shows at once.
     *
     * @param checked somebody who reads both languages read it; else it is shown as the draft of a machine
     * @param seen print that the page showed
     */
    @Requires(Right.HOSPITAL_MANAGE)
    public void save(@Subject String slug, String language, HospitalText text, boolean checked, String seen) {
        TextFile file = open(slug, language);
        if (!file.print().equals(seen)) {
            throw BusinessRejection.conflict("listing.text-changed");
        }
        require(text);
        texts.write(slug, language, text, checked ? "CHECKED" : "MACHINE", clock.instant());
        steps.record(slug, null, checked ? "TEXT_CHECK" : "TEXT", null, null, Set.of(), language, clock.instant());
    }

    private static void require(HospitalText text) {
        List<Problem> problems = new ArrayList<>();
        part(problems, "name", text.name(), true);
        part(problems, "city", text.city(), true);
        part(problems, "summary", text.summary(), true);
        part(problems, "access", text.access(), false);
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }

    private static void part(List<Problem> problems, String field, String value, boolean needed) {
        if (needed && value.isBlank()) {
            problems.add(Problem.of("csv-required", field));
        } else if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.of("listing.text", field, LONGEST));
        }
    }
}

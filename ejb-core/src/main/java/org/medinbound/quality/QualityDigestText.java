package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medinbound.quality.store.DigestRows;
import org.medinbound.shared.Texts;

/** The words of the digest: each kind with its number, then reference, hospital, day and screen of each thing. */
@ApplicationScoped
public class QualityDigestText {
    /** Most things named of a kind; the list on the screen has the others. */
    static final int NAMED = 20;

    private static final Map<String, String> SCREENS = Map.of(
            "LAPSED", "/certificates/certificate.xhtml?n=",
            "REASSESS", "/certificates/certificate.xhtml?n=",
            "OVERDUE", "/quality/finding.xhtml?ref=");

    private static final Map<String, String> LISTS = Map.of(
            "LAPSED", "/certificates/list.xhtml?standing=EXPIRED",
            "REASSESS", "/certificates/list.xhtml?due=true",
            "OVERDUE", "/quality/findings.xhtml?late=true");

    String of(List<DigestRows.Due> due, String language, String screens) {
        Map<String, List<DigestRows.Due>> kinds = new LinkedHashMap<>();
        due.forEach(d -> kinds.computeIfAbsent(d.kind(), k -> new ArrayList<>()).add(d));
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, things) -> parts.add(part(kind, things, language, screens)));
        return String.join("\n\n", parts);
    }

    private static String part(String kind, List<DigestRows.Due> things, String language, String screens) {
        Texts texts = Texts.in(language);
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language));
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("quality.digest." + kind, things.size()));
        things.stream()
                .limit(NAMED)
                .forEach(d -> lines.add(
                        texts.get("quality.digest.line." + kind, d.item(), d.hospitalName(), days.format(d.dueOn()))
                                + "\n  " + screens + SCREENS.get(kind) + d.item()));
        if (things.size() > NAMED) {
            lines.add(texts.get("quality.digest.more", things.size() - NAMED) + "\n  " + screens + LISTS.get(kind));
        }
        return String.join("\n", lines);
    }
}

package org.medinbound.guarantor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.guarantor.store.DigestRows;
import org.medinbound.shared.Texts;

/** The lines of the digest: how many items of each kind. Names of agencies stay on the screen. */
@ApplicationScoped
public class DigestText {
    String lines(List<DigestRows.Due> due, String language) {
        Texts texts = Texts.in(language);
        Map<String, Integer> counts = new LinkedHashMap<>();
        due.forEach(item -> counts.merge(label(texts, item), 1, Integer::sum));
        List<String> lines = new ArrayList<>();
        counts.forEach((label, count) -> lines.add(texts.get("ministry.digest.line", label, count)));
        return String.join("\n", lines);
    }

    private static String label(Texts texts, DigestRows.Due item) {
        if (!item.kind().equals("flag")) {
            return texts.get("admin.escalation." + item.kind());
        }
        String kind = texts.get("admin.guarantor.kind." + item.flagKind());
        return item.what().equals("withdrawn") ? texts.get("ministry.digest.withdrawn", kind) : kind;
    }
}

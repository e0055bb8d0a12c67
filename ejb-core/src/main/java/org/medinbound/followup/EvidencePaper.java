package org.medinbound.followup;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.medinbound.paper.Paper;
import org.medinbound.paper.PaperColumn;
import org.medinbound.paper.PaperFact;
import org.medinbound.shared.Texts;

/** The evidence of a flag as a document for the ministry's file. */
public final class EvidencePaper {
    private EvidencePaper() {}

    /**
     * Writes the document; the stream stays open.
     *
     * @param made when it is made, in words
     */
    public static void write(Evidence evidence, String language, String made, OutputStream out) {
        Texts texts = Texts.in(language);
        FlagCase flag = evidence.flag();
        String title = texts.get(
                "followup.paper.title",
                texts.get("flag.kind." + flag.kind()),
                flag.period().toString());
        try (Paper paper = Paper.begin(out, language, title, flag.number() + " · " + made)) {
            paper.title(title);
            paper.paragraph(flag.number() + "　" + flag.name() + "\n" + texts.get("flag.kind." + flag.kind() + ".text"));
            paper.note(texts.get("admin.followup.evidence.note"));
            for (EvidenceTable.Part part : new EvidenceTable(evidence, language).parts()) {
                paper.heading(part.title());
                if (part.rows().isEmpty()) {
                    paper.paragraph(texts.get("followup.paper.none"));
                } else if (part.columns().size() == 2) {
                    paper.facts(part.rows().stream()
                            .map(row -> new PaperFact(row.get(0), row.get(1)))
                            .toList());
                } else {
                    paper.table(columns(part.columns()), part.rows());
                }
            }
        }
    }

    private static List<PaperColumn> columns(List<String> names) {
        List<PaperColumn> columns = new ArrayList<>();
        names.forEach(name -> columns.add(PaperColumn.text(name, 1)));
        return columns;
    }
}

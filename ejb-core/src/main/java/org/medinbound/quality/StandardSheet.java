package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.quality.store.CriterionRows;
import org.medinbound.quality.store.StandardRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Texts;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

/** A version of the standards as a spreadsheet: one sheet for each language. */
@Stateless
@UseCase
public class StandardSheet {
    @Inject
    StandardRows standards;

    @Inject
    CriterionRows criteria;

    @Requires(value = Right.QUALITY_READ, recorded = false)
    public void write(@Subject int version, OutputStream out) throws IOException {
        if (standards.find(version).isEmpty()) {
            throw BusinessRejection.notFound();
        }
        try (SheetWriter sheets = SheetWriter.to(out)) {
            for (String language : List.of("ja", "en")) {
                Texts texts = Texts.in(language);
                sheets.sheet(texts.get("quality.sheet", version), columns(texts));
                for (Criterion c : criteria.of(version, language)) {
                    sheets.row(
                            c.code(),
                            texts.get("quality.area." + c.area()),
                            c.statement(),
                            c.why(),
                            c.evidence(),
                            texts.get("quality.scale." + c.scale()),
                            c.weight(),
                            c.mandatory() ? texts.get("quality.mandatory") : "",
                            c.source());
                }
            }
        }
    }

    private static List<SheetColumn> columns(Texts texts) {
        return List.of(
                SheetColumn.text(texts.get("quality.column.code"), 10),
                SheetColumn.text(texts.get("quality.column.area"), 18),
                SheetColumn.text(texts.get("quality.column.statement"), 70),
                SheetColumn.text(texts.get("quality.column.why"), 40),
                SheetColumn.text(texts.get("quality.column.evidence"), 50),
                SheetColumn.text(texts.get("quality.column.scale"), 14),
                SheetColumn.number(texts.get("quality.column.weight")),
                SheetColumn.text(texts.get("quality.column.mandatory"), 10),
                SheetColumn.text(texts.get("quality.column.source"), 30));
    }
}

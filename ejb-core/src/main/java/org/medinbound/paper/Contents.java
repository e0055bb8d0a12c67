package org.medinbound.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;
import org.medinbound.shared.Texts;

/** The table of contents: a fixed number of lines a page, so that it is known beforehand by how much it moves the rest. */
final class Contents {
    private static final int LINES_A_PAGE = 30;
    private static final int LONGEST = 40;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String title, int level, int page) {}

    void add(String title, int level, int page) {
        entries.add(new Entry(title, level, page));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int pages() {
        return (entries.size() + LINES_A_PAGE - 1) / LINES_A_PAGE;
    }

    /** Writes all entries on pages of their own; the numbers are those after the contents were moved behind the cover. */
    void write(Document document, PdfWriter writer, Texts texts, int pages, int coverPages) {
        for (int page = 0; page < pages; page++) {
            Paragraph title = new Paragraph(texts.get("paper.contents"), PaperFonts.bold(18, PaperFonts.AI));
            title.setSpacingAfter(14);
            document.add(title);
            PdfPTable table = new PdfPTable(2);
            table.setWidths(new float[] {9, 1});
            table.setWidthPercentage(100);
            int end = Math.min(entries.size(), (page + 1) * LINES_A_PAGE);
            for (Entry entry : entries.subList(page * LINES_A_PAGE, end)) {
                int shown = entry.page() > coverPages ? entry.page() + pages : entry.page();
                table.addCell(cell((entry.level() > 1 ? "　" : "") + shortened(entry.title()), Element.ALIGN_LEFT));
                table.addCell(cell(String.valueOf(shown), Element.ALIGN_RIGHT));
            }
            document.add(table);
            document.newPage();
        }
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static PdfPCell cell(String text, int alignment) {
        PdfPCell cell = new PdfPCell(new Phrase(text, PaperFonts.regular(10, PaperFonts.INK)));
        cell.setFixedHeight(21);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(PaperFonts.LINE);
        cell.setBorderWidth(0.5f);
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }
}

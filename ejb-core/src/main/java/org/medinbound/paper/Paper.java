package org.medinbound.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;
import java.util.List;
import org.medinbound.shared.Texts;

/**
 * Builds one PDF on A4: begin it with {@link #begin}, add what it holds from top to bottom, end it with {@link #close()}. Every page
 * carries the document's name, its reference and its number of all pages; headings are bookmarks. Not for more than one thread.
 */
public final class Paper implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final Rectangle LANDSCAPE = new Rectangle(PageSize.A4.getHeight(), PageSize.A4.getWidth());

    private final Texts texts;
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN + 12, MARGIN + 6);
    private final PdfWriter writer;
    private final RunningLines lines;
    private final Contents contents = new Contents();
    private PdfOutline chapter;
    private boolean withContents;
    private int coverPages;

    private Paper(OutputStream out, String language, String title, String reference) {
        this.texts = Texts.in(language);
        this.writer = PdfWriter.getInstance(document, out);
        this.lines = new RunningLines(PaperFonts.printable(title), PaperFonts.printable(reference));
        writer.setLinearPageMode();
        writer.setPageEvent(lines);
        writer.setCloseStream(false);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(title);
        document.addCreator("MedInbound");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        chapter = writer.getDirectContent().getRootOutline();
    }

    /**
     * Begins a document that is written to the stream; the stream stays open when the document is closed.
     *
     * @param language of our own words in it, {@code ja} or {@code en}
     * @param title shown at the head of every page
     * @param reference what the document is about and its date, shown at the foot of every page
     */
    public static Paper begin(OutputStream out, String language, String title, String reference) {
        return new Paper(out, language, title, reference);
    }

    /** A first page with the title, a line below it and facts. Call it first. */
    public Paper cover(String title, String subtitle, List<PaperFact> facts) {
        lines.quiet(true);
        Paragraph space = new Paragraph(" ");
        space.setSpacingAfter(150);
        document.add(space);
        Paragraph big = paragraphOf(title, PaperFonts.bold(26, PaperFonts.AI), 36);
        big.setSpacingAfter(10);
        document.add(big);
        Paragraph small = paragraphOf(subtitle, PaperFonts.regular(13, PaperFonts.INK_2), 20);
        small.setSpacingAfter(40);
        document.add(small);
        facts(facts);
        document.newPage();
        lines.quiet(false);
        coverPages = writer.getPageNumber() - 1;
        return this;
    }

    /** Puts a table of contents after the cover (or at the front), made from headings and appended documents. */
    public Paper contents() {
        withContents = true;
        return this;
    }

    /** The title of a document without cover. */
    public Paper title(String text) {
        Paragraph title = paragraphOf(text, PaperFonts.bold(20, PaperFonts.AI), 28);
        title.setSpacingAfter(12);
        document.add(title);
        return this;
    }

    /** A heading; stands in the table of contents and in the bookmarks. */
    public Paper heading(String text) {
        return heading(text, 1);
    }

    /** A heading below a heading. */
    public Paper subheading(String text) {
        return heading(text, 2);
    }

    private Paper heading(String text, int level) {
        if (writer.getVerticalPosition(false) < document.bottom() + 90) {
            document.newPage();
        }
        Paragraph heading = level == 1
                ? paragraphOf(text, PaperFonts.bold(14, PaperFonts.AI), 20)
                : paragraphOf(text, PaperFonts.bold(11, PaperFonts.INK), 17);
        heading.setSpacingBefore(level == 1 ? 18 : 12);
        heading.setSpacingAfter(6);
        document.add(heading);
        mark(text, level);
        return this;
    }

    /** Notes the place for bookmarks and contents. */
    private void mark(String text, int level) {
        PdfOutline parent = level == 1 ? writer.getDirectContent().getRootOutline() : chapter;
        PdfOutline entry = new PdfOutline(
                parent, new PdfDestination(PdfDestination.FITH, writer.getVerticalPosition(false) + 40), text);
        if (level == 1) {
            chapter = entry;
        }
        contents.add(PaperFonts.printable(text), level, writer.getPageNumber());
    }

    /** A paragraph; line breaks in it are kept. */
    public Paper paragraph(String text) {
        Paragraph paragraph = paragraphOf(text, PaperFonts.regular(10, PaperFonts.INK), 17);
        paragraph.setSpacingAfter(8);
        document.add(paragraph);
        return this;
    }

    /** Small print. */
    public Paper note(String text) {
        Paragraph paragraph = paragraphOf(text, PaperFonts.regular(8.5f, PaperFonts.INK_2), 14);
        paragraph.setSpacingAfter(8);
        document.add(paragraph);
        return this;
    }

    /** Labels and values, one pair a line. */
    public Paper facts(List<PaperFact> facts) {
        PdfPTable table = tableOf(2, 3, 7);
        for (PaperFact fact : facts) {
            table.addCell(cell(fact.label(), PaperFonts.regular(9, PaperFonts.INK_2)));
            table.addCell(cell(fact.value().isBlank() ? "－" : fact.value(), PaperFonts.regular(10, PaperFonts.INK)));
        }
        document.add(table);
        return this;
    }

    /** A table whose head is repeated on every page. Columns are as wide as their weights say; numbers stand at the right. */
    public Paper table(List<PaperColumn> columns, List<List<String>> rows) {
        PdfPTable table = new PdfPTable(columns.size());
        float[] widths = new float[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = columns.get(c).weight();
        }
        shape(table, widths);
        table.setHeaderRows(1);
        for (PaperColumn column : columns) {
            PdfPCell head = cell(column.title(), PaperFonts.bold(9, PaperFonts.INK));
            head.setBackgroundColor(PaperFonts.AI_WASH);
            head.setHorizontalAlignment(column.number() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
            table.addCell(head);
        }
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                PdfPCell cell = cell(c < row.size() ? row.get(c) : "", PaperFonts.regular(9, PaperFonts.INK));
                cell.setHorizontalAlignment(columns.get(c).number() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
                table.addCell(cell);
            }
        }
        document.add(table);
        return this;
    }

    /** What follows begins on a new page. */
    public Paper newPage() {
        document.newPage();
        return this;
    }

    /**
     * Appends a document that somebody else made, page by page, each scaled to A4 under a line that names it. What cannot be shown
     * (a password, damage, too large, another format) does not fail: a page says so.
     *
     * @param name shown above its pages and in the table of contents
     * @param mediaType as found out from the content: {@code application/pdf}, {@code image/png}, {@code image/jpeg}, {@code
     *     image/gif}; anything else is named as not printable
     */
    public Paper append(String name, byte[] content, String mediaType) {
        document.newPage();
        AppendedDocument appended = AppendedDocument.read(content, mediaType);
        boolean marked = false;
        for (int page = 1; page <= appended.pages(); page++) {
            document.setPageSize(appended.isLandscape(page) ? LANDSCAPE : PageSize.A4);
            document.newPage();
            Paragraph head = appended.pages() == 1
                    ? paragraphOf(texts.get("paper.appended", name), PaperFonts.bold(9, PaperFonts.AI), 14)
                    : paragraphOf(
                            texts.get("paper.appended", texts.get("paper.appended.part", name, page, appended.pages())),
                            PaperFonts.bold(9, PaperFonts.AI),
                            14);
            document.add(head);
            if (!marked) {
                mark(name, 1);
                marked = true;
            }
            appended.draw(writer, page, document.left(), document.bottom(), document.right(), document.top() - 20);
        }
        if (!marked) {
            heading(name);
            document.add(paragraphOf(texts.get("paper.not-shown"), PaperFonts.bold(11, PaperFonts.INK), 18));
            paragraph(texts.get("paper.not-shown." + appended.obstacle(), mediaType));
        }
        document.setPageSize(PageSize.A4);
        document.newPage();
        return this;
    }

    /** Ends the document: contents are put to the front, pages numbered. */
    @Override
    public void close() {
        if (!document.isOpen()) {
            return;
        }
        document.newPage();
        int bodyEnd = writer.getPageNumber() - 1;
        int contentsPages = 0;
        if (withContents && !contents.isEmpty()) {
            contentsPages = contents.pages();
            contents.write(document, writer, texts, contentsPages, coverPages);
        }
        lines.number(writer, coverPages, bodyEnd, contentsPages);
        document.close();
    }

    private static Paragraph paragraphOf(String text, Font font, float leading) {
        Chunk chunk = new Chunk(PaperFonts.printable(text), font);
        chunk.setSplitCharacter(LineBreaks.JAPANESE);
        Paragraph paragraph = new Paragraph(chunk);
        paragraph.setLeading(leading);
        return paragraph;
    }

    private static PdfPTable tableOf(int columns, float... widths) {
        PdfPTable table = new PdfPTable(columns);
        shape(table, widths);
        return table;
    }

    private static void shape(PdfPTable table, float[] widths) {
        table.setWidths(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setSpacingAfter(12);
        table.setSplitLate(false);
    }

    private static PdfPCell cell(String text, Font font) {
        Chunk chunk = new Chunk(PaperFonts.printable(text), font);
        chunk.setSplitCharacter(LineBreaks.JAPANESE);
        PdfPCell cell = new PdfPCell(new Phrase(chunk));
        cell.setLeading(0, 1.45f);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(PaperFonts.LINE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(5);
        cell.setPaddingBottom(7);
        return cell;
    }
}

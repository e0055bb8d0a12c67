package org.medinbound.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;

/** Head and foot of every page. Numbers are filled in at the end, when it is known how many pages there are and in which order. */
final class RunningLines extends PdfPageEventHelper {
    private static final float NUMBER_WIDTH = 80;

    private final String title;
    private final String reference;
    private final List<PdfTemplate> numbers = new ArrayList<>();
    private boolean quiet;

    RunningLines(String title, String reference) {
        this.title = title;
        this.reference = reference;
    }

    /** A cover has no head. */
    void quiet(boolean now) {
        quiet = now;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        float head = document.top() + 16;
        float foot = document.bottom() - 24;
        if (!quiet) {
            write(page, Element.ALIGN_LEFT, title, document.left(), head);
            page.setColorStroke(PaperFonts.LINE);
            page.setLineWidth(0.5f);
            page.moveTo(document.left(), head - 6);
            page.lineTo(document.right(), head - 6);
            page.stroke();
        }
        write(page, Element.ALIGN_LEFT, reference, document.left(), foot);
        PdfTemplate number = page.createTemplate(NUMBER_WIDTH, 14);
        page.addTemplate(number, document.right() - NUMBER_WIDTH, foot - 3);
        numbers.add(number);
    }

    private static void write(PdfContentByte page, int alignment, String text, float x, float y) {
        ColumnText.showTextAligned(page, alignment, new Phrase(text, PaperFonts.regular(8, PaperFonts.INK_2)), x, y, 0);
    }

    /** Orders the pages (cover, contents, body) and writes "3/12" on each. The page that is open is not counted. */
    void number(PdfWriter writer, int coverPages, int bodyEnd, int contentsPages) {
        int all = bodyEnd + contentsPages;
        int[] order = new int[all];
        int place = 0;
        for (int page = 1; page <= coverPages; page++) {
            order[place++] = page;
        }
        for (int page = bodyEnd + 1; page <= all; page++) {
            order[place++] = page;
        }
        for (int page = coverPages + 1; page <= bodyEnd; page++) {
            order[place++] = page;
        }
        if (contentsPages > 0) {
            writer.reorderPages(order);
        }
        for (int i = 0; i < all; i++) {
            PdfTemplate number = numbers.get(order[i] - 1);
            write(number, Element.ALIGN_RIGHT, (i + 1) + "/" + all, NUMBER_WIDTH, 3);
        }
    }
}

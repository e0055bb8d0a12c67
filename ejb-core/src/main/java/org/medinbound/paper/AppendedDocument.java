package org.medinbound.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.exceptions.BadPasswordException;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfImportedPage;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Somebody else's document, as pages that can be drawn, or the reason why it cannot be shown. */
final class AppendedDocument {
    private static final int MOST_BYTES = 40 << 20;
    private static final int MOST_PAGES = 500;
    private static final long MOST_PIXELS = 60_000_000;
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif");

    private final @Nullable PdfReader pdf;
    private final @Nullable Image image;
    private final String obstacle;

    private AppendedDocument(@Nullable PdfReader pdf, @Nullable Image image, String obstacle) {
        this.pdf = pdf;
        this.image = image;
        this.obstacle = obstacle;
    }

    static AppendedDocument read(byte[] content, String mediaType) {
        if (content.length > MOST_BYTES) {
            return hidden("large");
        }
        try {
            if (mediaType.equals("application/pdf")) {
                return pdf(content);
            }
            return IMAGES.contains(mediaType) ? image(content) : hidden("format");
        } catch (BadPasswordException e) {
            return hidden("encrypted");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library has no one way to complain of a damaged file, and its depth follows that of the file.
            return hidden("broken");
        }
    }

    private static AppendedDocument hidden(String obstacle) {
        return new AppendedDocument(null, null, obstacle);
    }

    private static AppendedDocument pdf(byte[] content) throws IOException {
        PdfReader reader = new PdfReader(content);
        if (!reader.isOpenedWithFullPermissions()) {
            reader.close();
            return hidden("encrypted");
        }
        if (reader.getNumberOfPages() > MOST_PAGES) {
            reader.close();
            return hidden("large");
        }
        if (reader.getNumberOfPages() == 0) {
            return hidden("broken");
        }
        return new AppendedDocument(tried(filledFormsAsText(reader)), null, "");
    }

    /** What was typed into the fields of a form is not part of its pages; it is made so. */
    private static PdfReader filledFormsAsText(PdfReader reader) throws IOException {
        if (reader.getAcroForm() == null) {
            return reader;
        }
        ByteArrayOutputStream flat = new ByteArrayOutputStream();
        PdfStamper stamper = new PdfStamper(reader, flat);
        stamper.setFormFlattening(true);
        stamper.close();
        return new PdfReader(flat.toByteArray());
    }

    /** Damage deep inside shows only when the pages are copied; better into nothing than into the document that is wanted. */
    private static PdfReader tried(PdfReader reader) {
        Document trial = new Document();
        PdfWriter nowhere = PdfWriter.getInstance(trial, OutputStream.nullOutputStream());
        trial.open();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            nowhere.getDirectContent().addTemplate(nowhere.getImportedPage(reader, page), 0, 0);
            trial.newPage();
        }
        trial.close();
        return reader;
    }

    private static AppendedDocument image(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return hidden("broken");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
            if (pixels > MOST_PIXELS) {
                return hidden("large");
            }
        }
        return new AppendedDocument(null, Image.getInstance(content), "");
    }

    /** 0 when it cannot be shown. */
    int pages() {
        if (pdf != null) {
            return pdf.getNumberOfPages();
        }
        return image == null ? 0 : 1;
    }

    /** {@code encrypted}, {@code broken}, {@code large} or {@code format}; empty when it can be shown. */
    String obstacle() {
        return obstacle;
    }

    boolean isLandscape(int page) {
        if (pdf != null) {
            Rectangle size = pdf.getPageSizeWithRotation(page);
            return size.getWidth() > size.getHeight();
        }
        return image != null && image.getWidth() > image.getHeight();
    }

    /** Draws a page as large as the frame allows, never larger than it is, at the top of the frame. */
    void draw(PdfWriter writer, int page, float left, float bottom, float right, float top) {
        if (pdf != null) {
            drawPdf(writer, pdf, page, left, bottom, right, top);
        } else if (image != null) {
            image.scaleToFit(Math.min(right - left, image.getWidth()), Math.min(top - bottom, image.getHeight()));
            image.setAbsolutePosition(left, top - image.getScaledHeight());
            writer.getDirectContent().addImage(image);
        }
    }

    private static void drawPdf(
            PdfWriter writer, PdfReader pdf, int page, float left, float bottom, float right, float top) {
        Rectangle upright = pdf.getPageSizeWithRotation(page);
        float scale = Math.min(1, Math.min((right - left) / upright.getWidth(), (top - bottom) / upright.getHeight()));
        float width = upright.getWidth() * scale;
        float height = upright.getHeight() * scale;
        float x = left + ((right - left) - width) / 2;
        float y = top - height;
        PdfImportedPage imported = writer.getImportedPage(pdf, page);
        // The library has moved the page's own corner to the origin already.
        PdfContentByte canvas = writer.getDirectContent();
        switch (pdf.getPageRotation(page)) {
            case 90 -> canvas.addTemplate(imported, 0, -scale, scale, 0, x, y + height);
            case 180 -> canvas.addTemplate(imported, -scale, 0, 0, -scale, x + width, y + height);
            case 270 -> canvas.addTemplate(imported, 0, scale, -scale, 0, x + width, y);
            default -> canvas.addTemplate(imported, scale, 0, 0, scale, x, y);
        }
        frame(writer, x, y, width, height);
    }

    private static void frame(PdfWriter writer, float x, float y, float width, float height) {
        writer.getDirectContent().setColorStroke(PaperFonts.LINE);
        writer.getDirectContent().setLineWidth(0.5f);
        writer.getDirectContent().rectangle(x, y, width, height);
        writer.getDirectContent().stroke();
    }
}

package org.medinbound.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.SimpleBookmark;
import com.lowagie.text.pdf.TextField;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are read back with pdftotext, as a reader's search would find them, and are not normalised. */
class PaperTest {
    @TempDir
    Path directory;

    @Test
    void japaneseIsFoundAsItWasWritten() throws Exception {
        Path file = paper(paper -> paper.title("身元保証機関 登録票")
                .heading("基本情報")
                .facts(List.of(new PaperFact("氏名", "髙橋 花子（高橋）"), new PaperFact("電話", "")))
                .paragraph("神社の神、𠮷野家、Nguyễn Văn Ánh、Соколова。")
                .table(
                        List.of(PaperColumn.text("区分", 2), PaperColumn.number("件数", 1)),
                        List.of(List.of("医療滞在", "1,234"))));

        assertThat(text(file))
                .contains("氏名", "身元保証機関", "髙橋", "高橋", "医療滞在", "1,234", "𠮷野家", "Nguyễn Văn Ánh", "Соколова", "－");
    }

    @Test
    void theFontTravelsInTheFileAsASubset() throws Exception {
        Path file = paper(paper -> paper.paragraph("氏名").heading("見出し"));

        assertThat(run("pdffonts", file.toString()).lines().skip(2))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsPattern("NotoSansJP\\S* .* yes yes yes"));
        assertThat(Files.size(file)).isLessThan(200_000);
    }

    @Test
    void aCharacterThatTheFontLacksLeavesAMarkAndAVariantSelectorNone() throws Exception {
        Path file = paper(paper -> paper.paragraph("名前：محمد 終わり。葛\uDB40\uDD00城市\u200Bです"));

        assertThat(text(file)).contains("名前：〓〓〓〓 終わり。葛城市です");
    }

    @Test
    void pagesAreNumberedAndTheContentsStandBehindTheCover() throws Exception {
        Path file = paper(paper -> {
            paper.contents().cover("審査資料", "令和8年6月", List.of(new PaperFact("番号", "G-0001")));
            for (int i = 1; i <= 35; i++) {
                paper.heading("第" + i + "章").paragraph("本文").newPage();
            }
        });

        assertThat(pages(file)).isEqualTo(38);
        assertThat(page(file, 1)).contains("審査資料", "1/38");
        assertThat(page(file, 2)).contains("目次").containsPattern("第1章\\s+4\\n").contains("2/38");
        assertThat(page(file, 3)).containsPattern("第35章\\s+38\\n");
        assertThat(page(file, 4)).contains("第1章", "4/38", "見本");
        assertThat(page(file, 38)).contains("第35章", "38/38");
    }

    @Test
    void headingsAreBookmarksAndTheLanguageIsTold() throws Exception {
        Path file = paper(paper -> paper.heading("一 申請").subheading("添付"));

        try (PdfReader reader = new PdfReader(file.toString())) {
            assertThat(SimpleBookmark.getBookmarkList(reader).toString()).contains("一 申請", "添付");
            assertThat(reader.getCatalog().get(PdfName.LANG)).hasToString("ja");
        }
    }

    @Test
    void aTableRunsOverPagesWithItsHeadOnEach() throws Exception {
        Path file = paper(paper -> paper.table(
                List.of(PaperColumn.text("機関名称", 2), PaperColumn.text("住所", 3)),
                IntStream.range(0, 90)
                        .mapToObj(i -> List.of("機関" + i, "住所" + i))
                        .toList()));

        assertThat(pages(file)).isGreaterThan(1);
        for (int page = 1; page <= pages(file); page++) {
            assertThat(page(file, page)).contains("機関名称");
        }
        assertThat(text(file)).contains("機関89", "住所89");
    }

    @Test
    void noLineBeginsWithAClosingMark() throws Exception {
        Path file = paper(paper -> paper.paragraph("申請、届出、報告、変更、".repeat(60)));

        assertThat(text(file).lines().map(String::strip)).noneMatch(line -> line.startsWith("、"));
    }

    @Test
    void anotherPdfIsAppendedPageByPageWithItsTextAndItsTurns() throws Exception {
        byte[] foreign = foreign(document -> {
            document.add(new Paragraph("Certificate of incorporation"));
            document.setPageSize(new Rectangle(1191, 842));
            document.newPage();
            document.add(new Paragraph("Wide second page"));
        });

        Path file = paper(paper -> paper.contents().heading("本体").append("登記簿.pdf", foreign, "application/pdf"));

        assertThat(pages(file)).isEqualTo(4);
        assertThat(page(file, 1)).containsPattern("登記簿.pdf\\s+3\\n");
        assertThat(page(file, 3)).contains("添付資料：登記簿.pdf（1／2）", "Certificate of incorporation", "3/4");
        assertThat(page(file, 4)).contains("（2／2）", "Wide second page");
        assertThat(run("pdfinfo", "-l", "4", file.toString())).containsPattern("Page +4 size: +842 x 595");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aTurnedPageIsShownUpright(int turn) throws Exception {
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        PdfReader upright = new PdfReader(foreign(document -> document.add(new Paragraph("TURNED"))));
        upright.getPageN(1).put(PdfName.ROTATE, new PdfNumber(turn));
        new PdfStamper(upright, turned).close();

        Path file = paper(paper -> paper.append("a.pdf", turned.toByteArray(), "application/pdf"));

        assertThat(text(file)).contains("TURNED");
        assertThat(run("pdftotext", "-bbox", file.toString(), "-")).satisfies(boxes -> {
            var box = java.util.regex.Pattern.compile(
                            "xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">TURNED")
                    .matcher(boxes);
            assertThat(box.find()).isTrue();
            assertThat(Double.parseDouble(box.group(1))).isBetween(50.0, 842.0);
            assertThat(Double.parseDouble(box.group(2))).isBetween(50.0, 842.0);
        });
    }

    @Test
    void whatWasTypedIntoAFormIsKept() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph("Form"));
        TextField field = new TextField(writer, new Rectangle(100, 600, 400, 630), "name");
        field.setText("Typed by the applicant");
        writer.addAnnotation(field.getTextField());
        document.close();

        assertThat(text(paper(paper -> paper.append("form.pdf", out.toByteArray(), "application/pdf"))))
                .contains("Typed by the applicant");
    }

    @Test
    void picturesAreAppendedAsPages() throws Exception {
        Path file = paper(paper -> {
            paper.append("旅券.png", picture("png", 3000, 2000), "image/png");
            paper.append("写真.jpg", picture("jpg", 200, 300), "image/jpeg");
        });

        assertThat(pages(file)).isEqualTo(2);
        assertThat(page(file, 1)).contains("旅券.png");
        assertThat(page(file, 2)).contains("写真.jpg");
        assertThat(run("pdfimages", "-list", file.toString())).contains("3000", "200");
    }

    @Test
    void whatCannotBeShownIsSaidOnAPageAndNothingFails() throws Exception {
        byte[] pdf = foreign(document -> document.add(new Paragraph("Secret")));
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        new PdfStamper(new PdfReader(pdf), locked) {
            {
                setEncryption("user".getBytes(), "owner".getBytes(), 0, PdfWriter.ENCRYPTION_AES_128);
                close();
            }
        };
        // Opens without a password, but forbids to print and copy: readable by whoever it was given to, so it is shown.
        ByteArrayOutputStream restricted = new ByteArrayOutputStream();
        new PdfStamper(new PdfReader(pdf), restricted) {
            {
                setEncryption(null, "owner".getBytes(), 0, PdfWriter.ENCRYPTION_AES_128);
                close();
            }
        };

        Path file = paper(paper -> {
            paper.append("locked.pdf", locked.toByteArray(), "application/pdf");
            paper.append("restricted.pdf", restricted.toByteArray(), "application/pdf");
            paper.append("broken.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), "application/pdf");
            paper.append("broken.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3}, "image/png");
            paper.append("empty.jpg", new byte[0], "image/jpeg");
            paper.append("scan.dcm", new byte[10], "application/dicom");
            paper.heading("終わり");
        });

        assertThat(text(file).split("この資料はここに表示できません", -1)).hasSize(6);
        assertThat(text(file)).contains("locked.pdf", "パスワード", "壊れているため", "application/dicom", "終わり");
        assertThat(text(file).split("Secret", -1))
                .as("once, from the restricted one")
                .hasSize(2);
    }

    @Test
    void aDamagedPdfNeverSpoilsTheDocument() throws Exception {
        byte[] pdf = foreign(document -> {
            for (int i = 0; i < 5; i++) {
                document.add(new Paragraph("Page " + i));
                document.newPage();
            }
        });
        Random random = new Random(11);
        for (int round = 0; round < 120; round++) {
            byte[] damaged = pdf.clone();
            for (int hit = 0; hit < 1 + round % 6; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = round % 3 == 0 ? java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
            Path file = paper(paper ->
                    paper.heading("前").append("a.pdf", cut, "application/pdf").heading("後"));
            try (PdfReader reader = new PdfReader(file.toString())) {
                assertThat(reader.getNumberOfPages()).isGreaterThan(1);
            }
        }
    }

    private Path paper(Consumer<Paper> content) throws IOException {
        Path file = Files.createTempFile(directory, "paper", ".pdf");
        try (var out = Files.newOutputStream(file);
                Paper paper = Paper.begin(out, "ja", "見本の資料", "見本 2026年6月1日")) {
            content.accept(paper);
        }
        return file;
    }

    private static byte[] foreign(Consumer<Document> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, out);
        document.open();
        content.accept(document);
        document.close();
        return out.toByteArray();
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setColor(Color.PINK);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int pages(Path file) throws IOException {
        try (PdfReader reader = new PdfReader(file.toString())) {
            return reader.getNumberOfPages();
        }
    }

    private static String text(Path file) throws Exception {
        return run("pdftotext", "-layout", file.toString(), "-");
    }

    private static String page(Path file, int page) throws Exception {
        return run("pdftotext", "-layout", "-f", "" + page, "-l", "" + page, file.toString(), "-");
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return out;
    }
}

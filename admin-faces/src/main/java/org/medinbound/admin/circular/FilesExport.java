package org.medinbound.admin.circular;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.admin.shell.Language;
import org.medinbound.circular.CircularResults;
import org.medinbound.circular.CircularResults.Result;
import org.medinbound.document.FileContent;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.Texts;

/**
 * The files of the answers as one archive: a folder for each receiver. Files that may not be opened (malware, not scanned yet) are
 * named in a list instead.
 */
@WebServlet("/circular/files.zip")
public class FilesExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CircularResults results;

    /** A file and its name in the archive. */
    private record Packed(UUID id, String path) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = request.getParameter("ref") == null ? "" : request.getParameter("ref");
        List<Packed> files = new ArrayList<>();
        results.export(
                reference,
                ResultParameters.standing(request.getParameter("standing")),
                request.getParameter("q"),
                row -> files.addAll(packed(row)));
        Downloads.begin(response, "application/zip", "answers-" + reference + ".zip");
        List<String> left = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            for (Packed file : files) {
                Optional<FileContent> content = results.file(reference, file.id());
                if (content.isEmpty()) {
                    left.add(file.path());
                } else {
                    zip.putNextEntry(new ZipEntry(file.path()));
                    try (InputStream stream = content.get().stream()) {
                        stream.transferTo(zip);
                    }
                    zip.closeEntry();
                }
            }
            if (!left.isEmpty() || files.isEmpty()) {
                Texts texts = Texts.in(Language.of(request));
                zip.putNextEntry(new ZipEntry("README.txt"));
                String text = files.isEmpty()
                        ? texts.get("admin.circular.zip.none")
                        : texts.get("admin.circular.zip.left") + "\n" + String.join("\n", left);
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    /** Numbered by question and place, so that two files of one name stand beside each other. */
    private static List<Packed> packed(Result row) {
        List<Packed> files = new ArrayList<>();
        String folder = row.receiver().number() + "_" + safe(row.receiver().name());
        row.files().keySet().stream().sorted().forEach(position -> {
            int place = 1;
            for (StoredFile file : row.files(position)) {
                files.add(new Packed(file.id(), folder + "/" + position + "-" + place++ + "_" + safe(file.name())));
            }
        });
        return files;
    }

    /** Without what a path on any system could misunderstand. */
    private static String safe(String name) {
        return name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_");
    }
}

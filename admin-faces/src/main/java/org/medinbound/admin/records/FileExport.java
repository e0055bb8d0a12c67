package org.medinbound.admin.records;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.medinbound.admin.shell.CsvFile;
import org.medinbound.document.FileRelease;

/** The filtered files on hold as a file, without their names. */
@WebServlet("/files/held.csv")
public class FileExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FileRelease files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvFile.begin(
                        response,
                        "files-on-hold.csv",
                        "stored_at",
                        "case",
                        "type",
                        "size",
                        "state",
                        "malware",
                        "stored_by",
                        "scan_attempts")
                .rows(
                        (page, size) -> files.held(
                                FileList.filter(request.getParameter("q"), request.getParameter("state")), page, size),
                        row -> new Object[] {
                            row.storedAt(),
                            row.caseReference(),
                            row.mediaType(),
                            row.size(),
                            row.state(),
                            row.signature(),
                            row.storedBy(),
                            row.scanAttempts()
                        });
    }
}

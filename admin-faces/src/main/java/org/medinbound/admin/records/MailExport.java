package org.medinbound.admin.records;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.medinbound.admin.shell.CsvFile;
import org.medinbound.notification.MailLog;

/** The filtered delivery record as a file; mailboxes stay masked. */
@WebServlet("/mail/mail.csv")
public class MailExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MailLog mail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvFile.begin(
                        response,
                        "mail.csv",
                        "queued_at",
                        "template",
                        "language",
                        "recipient",
                        "about",
                        "state",
                        "attempts",
                        "sent_at",
                        "last_error")
                .rows(
                        (page, size) -> mail.page(
                                MailList.filter(request.getParameter("state"), request.getParameter("about")),
                                page,
                                size),
                        row -> new Object[] {
                            row.queuedAt(),
                            row.template(),
                            row.language(),
                            row.recipient(),
                            row.about(),
                            row.state(),
                            row.attempts(),
                            row.sentAt(),
                            row.lastError()
                        });
    }
}

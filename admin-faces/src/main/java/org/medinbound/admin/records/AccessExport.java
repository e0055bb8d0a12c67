package org.medinbound.admin.records;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.audit.AccessFilter;
import org.medinbound.audit.AccessLog;

/** The record of access as CSV, with the filters of its list. */
@WebServlet("/audit/record.csv")
public class AccessExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccessLog log;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AccessFilter filter = AccessFilter.between(
                AccessList.start(request.getParameter("from"), 0), AccessList.start(request.getParameter("to"), 1));
        Downloads.begin(response, Downloads.CSV, "record-of-access.csv");
        log.writeCsv(filter, response.getWriter());
    }
}

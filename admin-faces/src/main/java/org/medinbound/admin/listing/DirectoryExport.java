package org.medinbound.admin.listing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.medinbound.admin.shell.Downloads;
import org.medinbound.listing.DirectorySheet;

/** The whole directory as a spreadsheet. */
@WebServlet("/listing/hospitals.xlsx")
public class DirectoryExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DirectorySheet sheet;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(out);
        Downloads.begin(response, Downloads.SHEET, "hospitals.xlsx");
        response.setContentLength(out.size());
        out.writeTo(response.getOutputStream());
    }
}

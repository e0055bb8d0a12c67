package org.medinbound.admin.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.medinbound.account.StaffAccounts;
import org.medinbound.admin.shell.CsvFile;

/** The filtered accounts as a file, for the yearly review of who may do what. */
@WebServlet("/accounts/accounts.csv")
public class AccountExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffAccounts accounts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CsvFile.begin(
                        response,
                        "accounts.csv",
                        "name",
                        "login",
                        "roles",
                        "state",
                        "second_factor",
                        "made_at",
                        "last_seen_at")
                .rows(
                        (page, size) -> accounts.page(
                                AccountList.filter(
                                        request.getParameter("q"),
                                        request.getParameter("role"),
                                        request.getParameter("state")),
                                page,
                                size),
                        row -> new Object[] {
                            row.name(),
                            row.login(),
                            row.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                            row.state(),
                            row.secondFactor(),
                            row.madeAt(),
                            row.seenAt()
                        });
    }
}

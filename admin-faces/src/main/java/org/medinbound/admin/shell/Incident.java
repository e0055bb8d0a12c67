package org.medinbound.admin.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The error page: which kind, and the number under which a surprise stands in the log. */
@Named
@RequestScoped
public class Incident {
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    @Inject
    private HttpServletRequest request;

    private int status;
    private String id = "";

    @PostConstruct
    void look() {
        status = status();
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String known = request.getParameter("incident");
        if (known != null && known.matches("[0-9A-F]{12}")) {
            id = known;
        } else if (thrown instanceof Throwable surprise) {
            id = logged(surprise);
        }
    }

    private int status() {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
            return code;
        }
        String told = request.getParameter("status");
        return "403".equals(told) ? 403 : "404".equals(told) ? 404 : 500;
    }

    /** Logs a surprise and answers with its number. */
    static String logged(@Nullable Throwable surprise) {
        String id =
                UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, "Incident " + id, surprise);
        return id;
    }

    public String getId() {
        return id;
    }

    /** Key of the title. */
    public String getTitle() {
        return "admin.error." + kind() + ".title";
    }

    /** Key of the explanation. */
    public String getText() {
        return "admin.error." + kind() + ".text";
    }

    private String kind() {
        return switch (status) {
            case 401, 403 -> "forbidden";
            case 400, 404, 405 -> "not-found";
            default -> "surprise";
        };
    }
}

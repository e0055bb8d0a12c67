package org.medinbound.admin.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A form was sent after its page or the session had ended: gives back the sentences that were typed, never secrets. */
@Named
@RequestScoped
public class Expired {
    /** Shorter values are choices and codes, quickly typed again. */
    private static final int WORTH_KEEPING = 12;

    @Inject
    private HttpServletRequest request;

    public List<String> getTyped() {
        return request.getParameterMap().entrySet().stream()
                .filter(e -> isTyped(e.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Arrays::stream)
                .filter(text -> text.strip().length() >= WORTH_KEEPING)
                .toList();
    }

    private static boolean isTyped(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith("jakarta.faces.")
                && !lower.startsWith("primefaces.")
                && !lower.contains("password")
                && !lower.contains("code")
                && !lower.contains("secret");
    }

    /** The page to begin again from. */
    public String getAgain() {
        String query = request.getQueryString();
        return request.getContextPath() + request.getServletPath() + (query == null ? "" : "?" + query);
    }
}

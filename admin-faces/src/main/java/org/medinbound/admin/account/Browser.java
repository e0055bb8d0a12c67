package org.medinbound.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.medinbound.account.SignInStep;
import org.medinbound.settings.Settings;

/** What sign-in keeps in the browser, and where it leads next. */
@RequestScoped
public class Browser {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Settings settings;

    String token() {
        return StaffCookie.token(request).orElse("");
    }

    @Nullable
    String agent() {
        return request.getHeader("User-Agent");
    }

    /** Keeps the new token and leads to the next step; the Faces session gets a new id, so that a planted one is worth nothing. */
    void follow(SignInStep step, @Nullable String to) {
        keep(step.token());
        go(step.next(), to);
    }

    void keep(String token) {
        StaffCookie.set(response(), token, secure());
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }

    void go(SignInStep.Next next, @Nullable String to) {
        String query = to == null || to.isEmpty() ? "" : "?to=" + encoded(to);
        switch (next) {
            case CODE -> redirect("/sign-in-code.xhtml" + query);
            case ENROLMENT -> redirect("/sign-in-enrol.xhtml" + query);
            case DONE -> redirect(local(to));
        }
    }

    void redirect(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(request.getContextPath() + path);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String to) {
        return URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** A path of this application; anything else leads to the first screen. */
    static String local(@Nullable String to) {
        return to != null && to.matches("/[a-z0-9-]+(/[a-z0-9-]+)*\\.xhtml(\\?[^\\s\\\\]*)?") ? to : "/home.xhtml";
    }

    boolean secure() {
        return "https".equals(settings.baseUrl().getScheme()) || request.isSecure();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}

package org.medinbound.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.medinbound.account.Welcome;
import org.medinbound.account.WelcomeGuest;

/** Sets a password by a mailed link, or makes the first administrator. */
@Named
@RequestScoped
public class WelcomePage {
    @Inject
    private Welcome welcome;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Browser browser;

    private @Nullable WelcomeGuest guest;
    private @Nullable String login;
    private @Nullable String name;
    private @Nullable String password;
    private @Nullable String repeated;

    private String token() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WelcomeLink.TOKEN) instanceof String token ? token : "";
    }

    /** Empty when the link does not work (any more). */
    public @Nullable WelcomeGuest getGuest() {
        if (guest == null) {
            guest = welcome.open(token()).orElse(null);
        }
        return guest;
    }

    public void save() {
        WelcomeGuest invited = getGuest();
        if (invited != null && invited.firstAdministrator()) {
            welcome.firstAdministrator(token(), login, name, password, repeated);
        } else {
            welcome.setPassword(token(), password, repeated);
        }
        request.getSession().removeAttribute(WelcomeLink.TOKEN);
        browser.redirect("/sign-in.xhtml?welcome=1");
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getRepeated() {
        return repeated;
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated;
    }
}

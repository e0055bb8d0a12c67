package org.medinbound.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.account.OpenSession;
import org.medinbound.account.OwnAccount;
import org.medinbound.account.SecondFactorOffer;
import org.medinbound.account.StaffSession;
import org.medinbound.admin.shell.Notices;
import org.medinbound.admin.shell.StaffGate;

/** The own account: sessions, password, second factor. */
@Named
@ViewScoped
public class OwnAccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnAccount account;

    @Inject
    private transient HttpServletRequest request;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Browser browser;

    private @Nullable String current;
    private @Nullable String password;
    private @Nullable String repeated;
    private @Nullable String code;
    private boolean offered;
    private List<String> recoveryCodes = List.of();

    public StaffSession getReader() {
        return StaffGate.reader(request).orElseThrow();
    }

    public List<OpenSession> getSessions() {
        return account.sessions(getReader());
    }

    public boolean isThis(OpenSession session) {
        return session.id().equals(getReader().id());
    }

    public int getRecoveryCodesLeft() {
        return account.recoveryCodesLeft(getReader());
    }

    public void end(UUID session) {
        account.endSession(getReader(), session);
        notices.done("own.session-ended");
    }

    public void everywhere() {
        account.signOutEverywhere(getReader());
        browser.redirect("/sign-in.xhtml?out=1");
    }

    public void changePassword() {
        account.changePassword(getReader(), current, password, repeated);
        notices.done("own.password-changed");
    }

    public void offer() {
        offered = true;
    }

    public boolean isOffered() {
        return offered;
    }

    public SecondFactorOffer getOffer() {
        return account.offerSecondFactor(getReader());
    }

    public void replaceSecondFactor() {
        recoveryCodes = account.replaceSecondFactor(getReader(), current, code);
        offered = false;
        notices.done("own.factor-replaced");
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public @Nullable String getCurrent() {
        return current;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
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

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}

package org.medinbound.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.account.Enrolled;
import org.medinbound.account.OrganisationSignIn;
import org.medinbound.account.SecondFactorOffer;
import org.medinbound.account.SignIn;
import org.medinbound.account.SignInStep;

/** The pages of sign-in: password, then code, or the second factor's set-up at the first time. */
@Named
@RequestScoped
public class SignInPage {
    private static final Set<String> OUTCOMES = Set.of("refused", "unreachable", "again", "later");

    @Inject
    private SignIn signIn;

    @Inject
    private OrganisationSignIn organisation;

    @Inject
    private Browser browser;

    private @Nullable String login;
    private @Nullable String password;
    private @Nullable String code;
    private @Nullable String to;
    private @Nullable String outcome;
    private @Nullable SecondFactorOffer offer;
    private List<String> recoveryCodes = List.of();

    /** Who is signed in already goes on. */
    public void skipIfSignedIn() {
        if (signIn.next(browser.token()).filter(SignInStep.Next.DONE::equals).isPresent()) {
            browser.redirect(Browser.local(to));
        }
    }

    public void enter() {
        browser.follow(signIn.password(login, password, browser.agent()), to);
    }

    /** The second step asks for what it asks only after the first. */
    public void requireStep(SignInStep.Next wanted) {
        Optional<SignInStep.Next> next = signIn.next(browser.token());
        if (next.isEmpty()) {
            browser.redirect("/sign-in.xhtml?ended=1");
        } else if (next.get() != wanted) {
            browser.go(next.get(), to);
        }
    }

    public void requireCode() {
        requireStep(SignInStep.Next.CODE);
    }

    public void requireEnrolment() {
        requireStep(SignInStep.Next.ENROLMENT);
    }

    public void enterCode() {
        browser.follow(signIn.code(browser.token(), code), to);
    }

    public SecondFactorOffer getOffer() {
        if (offer == null) {
            offer = signIn.enrolment(browser.token());
        }
        return offer;
    }

    /** Sets the second factor up; the same page then shows the recovery codes once. */
    public void enrol() {
        Enrolled enrolled = signIn.enrol(browser.token(), code);
        browser.keep(enrolled.token());
        recoveryCodes = enrolled.recoveryCodes();
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** Do staff sign in through their organisation? */
    public boolean isThroughOrganisation() {
        return organisation.isOn();
    }

    /** Key of the text that says why the organisation's sign-in did not lead in; empty when there is nothing to say. */
    public String getOutcomeText() {
        return outcome != null && OUTCOMES.contains(outcome) ? "sign-in.organisation." + outcome : "";
    }

    public @Nullable String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome;
    }

    public String getNextPage() {
        return Browser.local(to);
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}

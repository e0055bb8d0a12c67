package org.medinbound.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Role;
import org.medinbound.access.UseCase;
import org.medinbound.account.model.AccountState;
import org.medinbound.account.model.Password;
import org.medinbound.account.store.AccountStore;
import org.medinbound.account.store.LinkStore;
import org.medinbound.account.store.SessionStore;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** What a link for staff opens: setting the password of an invitation or reset, or making the first administrator. */
@Stateless
@UseCase
public class Welcome {
    @Inject
    private AccountStore accounts;

    @Inject
    private LinkStore links;

    @Inject
    private SessionStore sessions;

    public Welcome() {}

    Welcome(AccountStore accounts, LinkStore links, SessionStore sessions) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
    }

    /** For whom a link is that works; login and name are empty for the first administrator. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Optional<WelcomeGuest> open(String token) {
        return links.find(token).flatMap(link -> {
            UUID account = link.account();
            return account == null
                    ? Optional.of(new WelcomeGuest("", "", true))
                    : accounts.byId(account)
                            .filter(a -> a.state() == AccountState.INVITED || a.isActive())
                            .map(a -> new WelcomeGuest(a.login(), a.name(), false));
        });
    }

    /** Sets the password of an invited account, or a new one after a reset; every session of the account ends. */
    @Requires(Right.PUBLIC)
    public void setPassword(String token, @Nullable String password, @Nullable String repeated) {
        WelcomeGuest guest = open(token).orElseThrow(Welcome::ended);
        refuse(passwordProblems(password, repeated, guest.login()));
        UUID account = links.find(token).map(LinkStore.Link::account).orElseThrow(Welcome::ended);
        if (password == null || !links.use(token)) {
            throw ended();
        }
        accounts.setPassword(account, Password.hash(password));
        sessions.endAll(account, null);
    }

    /** Makes the first administrator; works once, while there is no account. */
    @Requires(Right.PUBLIC)
    public void firstAdministrator(
            String token,
            @Nullable String login,
            @Nullable String name,
            @Nullable String password,
            @Nullable String repeated) {
        if (open(token).filter(WelcomeGuest::firstAdministrator).isEmpty()) {
            throw ended();
        }
        List<Problem> problems = new ArrayList<>(AccountForm.problems(login, name));
        problems.addAll(passwordProblems(password, repeated, login == null ? "" : login));
        refuse(problems);
        if (login == null || name == null || password == null || !links.use(token) || !accounts.isEmpty()) {
            throw ended();
        }
        UUID id = UUID.randomUUID();
        accounts.insert(
                id,
                login.strip().toLowerCase(Locale.ROOT),
                name.strip(),
                "ja",
                AccountState.ACTIVE,
                Password.hash(password));
        accounts.setRoles(id, Set.of(Role.ADMIN));
    }

    static List<Problem> passwordProblems(@Nullable String password, @Nullable String repeated, String login) {
        List<Problem> problems = new ArrayList<>();
        String given = password == null ? "" : password;
        Password.refusal(given, login).ifPresent(code -> problems.add(Problem.of(code, "password", Password.SHORTEST)));
        if (problems.isEmpty() && !given.equals(repeated)) {
            problems.add(Problem.of("password.repeat", "repeated"));
        }
        return problems;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }

    private static BusinessRejection ended() {
        return BusinessRejection.conflict("staff-link.ended");
    }
}

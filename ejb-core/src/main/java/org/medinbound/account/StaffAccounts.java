package org.medinbound.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Role;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.account.model.AccountState;
import org.medinbound.account.store.AccountRow;
import org.medinbound.account.store.AccountStore;
import org.medinbound.account.store.LinkStore;
import org.medinbound.account.store.SessionStore;
import org.medinbound.account.store.StaffRows;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.Problem;

/** The administration of staff accounts. Nobody changes the own one, and the last administrator stays. */
@Stateless
@UseCase
public class StaffAccounts {
    /** How many days an invitation or a reset can be used. */
    public static final int LINK_DAYS = 3;

    @Inject
    private AccountStore accounts;

    @Inject
    private StaffRows rows;

    @Inject
    private SessionStore sessions;

    @Inject
    private LinkStore links;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    public StaffAccounts() {}

    StaffAccounts(
            AccountStore accounts,
            StaffRows rows,
            SessionStore sessions,
            LinkStore links,
            Outbox outbox,
            Settings settings) {
        this.accounts = accounts;
        this.rows = rows;
        this.sessions = sessions;
        this.links = links;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** A page of accounts, closed ones last. Pages count from 1. */
    @Requires(Right.ACCOUNT_MANAGE)
    public PageOfRows<StaffRow> page(StaffFilter filter, int page, int size) {
        return rows.page(filter, Math.max(page, 1), Math.max(1, Math.min(size, 500)));
    }

    /** One account. */
    @Requires(Right.ACCOUNT_MANAGE)
    public StaffRow find(@Subject UUID id) {
        return rows.find(id).orElseThrow(BusinessRejection::notFound);
    }

    /** Makes an account and mails the link with which its password is set. */
    @Requires(Right.ACCOUNT_MANAGE)
    public UUID invite(@Nullable String login, @Nullable String name, String language, Set<Role> roles) {
        List<Problem> problems = new ArrayList<>(AccountForm.problems(login, name));
        problems.addAll(roleProblems(roles));
        String mailbox = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        if (accounts.byLogin(mailbox).isPresent()) {
            problems.add(Problem.of("account.taken", "login"));
        }
        if (!problems.isEmpty() || name == null) {
            throw BusinessRejection.invalid(problems);
        }
        UUID id = UUID.randomUUID();
        accounts.insert(id, mailbox, name.strip(), language, AccountState.INVITED, null);
        accounts.setRoles(id, roles);
        mail("staff-invitation", LinkStore.Purpose.INVITATION, id, mailbox, name.strip(), language);
        return id;
    }

    /**
     * Changes name, language and roles; changed roles hold from the next request on.
     *
     * @throws BusinessRejection {@code account.changed} when somebody else saved in the meantime
     */
    @Requires(Right.ACCOUNT_MANAGE)
    public void change(@Subject UUID id, int version, @Nullable String name, String language, Set<Role> roles) {
        AccountRow account = other(id);
        List<Problem> problems = new ArrayList<>(AccountForm.nameProblems(name));
        problems.addAll(roleProblems(roles));
        if (!problems.isEmpty() || name == null) {
            throw BusinessRejection.invalid(problems);
        }
        if (account.isActive() && account.roles().contains(Role.ADMIN) && !roles.contains(Role.ADMIN)) {
            refuseLastAdministrator(id);
        }
        save(account, version, name.strip(), language, account.state());
        accounts.setRoles(id, roles);
    }

    /** Locks, unlocks or closes an account; its sessions end at once unless it becomes active. */
    @Requires(Right.ACCOUNT_MANAGE)
    public void become(@Subject UUID id, int version, String state) {
        AccountRow account = other(id);
        AccountState next = AccountState.valueOf(state);
        if (!account.state().mayBecome(next)
                || (account.state() == AccountState.INVITED && next == AccountState.ACTIVE)) {
            throw BusinessRejection.conflict("account.state");
        }
        if (account.isActive() && account.roles().contains(Role.ADMIN)) {
            refuseLastAdministrator(id);
        }
        save(account, version, account.name(), account.language(), next);
        if (next != AccountState.ACTIVE) {
            sessions.endAll(id, null);
        }
    }

    /** Mails a new link: another invitation, or for an active account a reset of password and second factor. */
    @Requires(Right.ACCOUNT_MANAGE)
    public void sendLink(@Subject UUID id) {
        AccountRow account = other(id);
        switch (account.state()) {
            case INVITED ->
                mail(
                        "staff-invitation",
                        LinkStore.Purpose.INVITATION,
                        id,
                        account.login(),
                        account.name(),
                        account.language());
            case ACTIVE -> {
                accounts.setTotp(id, null, -1, List.of());
                accounts.unbindOidcSubject(id);
                sessions.endAll(id, null);
                mail("staff-reset", LinkStore.Purpose.RESET, id, account.login(), account.name(), account.language());
            }
            default -> throw BusinessRejection.conflict("account.state");
        }
    }

    private void mail(
            String template, LinkStore.Purpose purpose, UUID id, String mailbox, String name, String language) {
        String token = links.make(purpose, id, Duration.ofDays(LINK_DAYS));
        String link = settings.baseUrl() + "/admin/welcome?token=" + token;
        outbox.put(new Mail(template, language, mailbox, List.of(name, LINK_DAYS), link, "staff:" + id));
    }

    private AccountRow other(UUID id) {
        if (Actors.current().id().equals("staff:" + id)) {
            throw BusinessRejection.conflict("account.own");
        }
        return accounts.byId(id).orElseThrow(BusinessRejection::notFound);
    }

    private void save(AccountRow account, int version, String name, String language, AccountState state) {
        if (!accounts.change(account.id(), version, name, language, state)) {
            throw BusinessRejection.conflict("account.changed");
        }
    }

    private void refuseLastAdministrator(UUID id) {
        if (accounts.othersActiveWith(Role.ADMIN, id) == 0) {
            throw BusinessRejection.conflict("account.last-admin");
        }
    }

    private static List<Problem> roleProblems(Set<Role> roles) {
        return roles.isEmpty() || !roles.stream().allMatch(Role::isStaff)
                ? List.of(Problem.of("account.roles", "roles"))
                : List.of();
    }
}

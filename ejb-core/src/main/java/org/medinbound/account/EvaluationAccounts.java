package org.medinbound.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Role;
import org.medinbound.access.UseCase;
import org.medinbound.account.model.AccountState;
import org.medinbound.account.model.Password;
import org.medinbound.account.model.Totp;
import org.medinbound.account.store.AccountStore;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;

/**
 * One account for each staff role and three for quality officers, for evaluation only. Passwords and second factors are made for this installation and stand in
 * {@code evaluation-sign-ins.txt} under the data directory: one line for each account, role, login, password and secret of the
 * second factor (base 32), separated by tabs.
 */
@Stateless
@UseCase
public class EvaluationAccounts {
    static final String FILE = "evaluation-sign-ins.txt";

    private static final Map<Role, String> NAMES = Map.of(
            Role.DESK, "架空 ひなた",
            Role.QUALITY, "架空 みのる",
            Role.REGISTRY, "架空 さくら",
            Role.MINISTRY, "架空 つばさ",
            Role.OUTREACH, "架空 のぞみ",
            Role.SECURITY, "架空 まもる",
            Role.ADMIN, "架空 たくみ");

    @Inject
    private AccountStore accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private Settings settings;

    /** Makes them, unless the operator wants no demonstration data. */
    @Requires(Right.ACCOUNT_MANAGE)
    public void make() {
        if (!settings.demoData()) {
            throw BusinessRejection.forbidden();
        }
        StringBuilder lines = new StringBuilder();
        Arrays.stream(Role.values()).filter(Role::isStaff).forEach(role -> lines.append(account(role, "")));
        // Decisions of the quality officers take a second person, appeals a third.
        lines.append(account(Role.QUALITY, "-2")).append(account(Role.QUALITY, "-3"));
        try {
            PrivateFile.write(settings.home().resolve(FILE), lines.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String account(Role role, String number) {
        String name = role.name().toLowerCase(Locale.ROOT) + number;
        String login = name + "@staff.example";
        String password = References.newReference().toLowerCase(Locale.ROOT);
        String secret = Totp.newSecret();
        UUID id = UUID.randomUUID();
        accounts.insert(
                id, login, NAMES.getOrDefault(role, name) + number, "ja", AccountState.ACTIVE, Password.hash(password));
        accounts.setRoles(id, Set.of(role));
        factors.set(id, secret, -1);
        return String.join("\t", name, login, password, secret) + "\n";
    }
}

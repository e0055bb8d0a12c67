package org.medinbound.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Role;
import org.medinbound.account.StaffAccounts;
import org.medinbound.account.StaffFilter;
import org.medinbound.account.StaffRow;
import org.medinbound.admin.shell.LazyPages;

/** Accounts of staff, with filters in the address. */
@Named
@ViewScoped
public class AccountList implements Serializable {
    private static final long serialVersionUID = 1L;
    static final int ROWS = 25;
    private static final List<String> STATES = List.of("INVITED", "ACTIVE", "LOCKED", "CLOSED");

    @Inject
    private transient StaffAccounts accounts;

    private @Nullable String words;
    private @Nullable String role;
    private @Nullable String state;
    private final LazyPages<StaffRow> rows =
            new LazyPages<>(ROWS, (page, size) -> accounts.page(filter(words, role, state), page, size));

    static StaffFilter filter(@Nullable String words, @Nullable String role, @Nullable String state) {
        Role wanted = Arrays.stream(Role.values())
                .filter(r -> r.name().equals(role))
                .findFirst()
                .orElse(null);
        return new StaffFilter(words, wanted, state != null && STATES.contains(state) ? state : null);
    }

    public LazyPages<StaffRow> getRows() {
        return rows;
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(Role::isStaff).toList();
    }

    public List<String> getStates() {
        return STATES;
    }

    /** Colour of a state. */
    public String tone(String of) {
        return switch (of) {
            case "ACTIVE" -> "ok";
            case "INVITED" -> "wait";
            case "LOCKED" -> "bad";
            default -> "";
        };
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }
}

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

    @Inject
    private transient StaffAccounts accounts;

    private @Nullable String words;
    private @Nullable String role;
    private @Nullable String state;
    private final LazyPages<StaffRow> rows = new LazyPages<>(
            ROWS, (page, size) -> accounts.page(new StaffFilter(words, wanted(), known(state)), page, size));

    private @Nullable Role wanted() {
        return Arrays.stream(Role.values())
                .filter(r -> r.name().equals(role))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String known(@Nullable String name) {
        return name != null && getStates().contains(name) ? name : null;
    }

    public LazyPages<StaffRow> getRows() {
        return rows;
    }

    public List<Role> getRoles() {
        return Arrays.stream(Role.values()).filter(Role::isStaff).toList();
    }

    public List<String> getStates() {
        return List.of("INVITED", "ACTIVE", "LOCKED", "CLOSED");
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

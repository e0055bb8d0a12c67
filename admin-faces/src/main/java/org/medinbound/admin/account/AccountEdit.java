package org.medinbound.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Role;
import org.medinbound.account.StaffAccounts;
import org.medinbound.account.StaffRow;
import org.medinbound.admin.shell.Notices;
import org.medinbound.shared.BusinessRejection;

/** One account: a new one to invite, or an existing one to change, lock, close, or send a new link to. */
@Named
@ViewScoped
public class AccountEdit implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StaffAccounts accounts;

    @Inject
    private transient Notices notices;

    private @Nullable String id;
    private transient @Nullable StaffRow account;
    private int version;
    private @Nullable String login;
    private @Nullable String name;
    private String language = "ja";
    private List<String> roles = List.of();

    /** Reads the account named in the address. */
    public void load() {
        if (id != null) {
            StaffRow row = row();
            version = row.version();
            login = row.login();
            name = row.name();
            language = row.language();
            roles = row.roles().stream().map(Enum::name).sorted().toList();
        }
    }

    private StaffRow row() {
        if (account == null) {
            try {
                account = accounts.find(UUID.fromString(id == null ? "" : id));
            } catch (IllegalArgumentException e) {
                throw BusinessRejection.notFound();
            }
        }
        return account;
    }

    public @Nullable StaffRow getAccount() {
        return id == null ? null : row();
    }

    public @Nullable String save() {
        Set<Role> chosen = roles.stream().map(Role::valueOf).collect(Collectors.toSet());
        if (id == null) {
            accounts.invite(login, name, language, chosen);
            notices.doneOnNextPage("accounts.invited");
        } else {
            accounts.change(UUID.fromString(id), version, name, language, chosen);
            notices.doneOnNextPage("accounts.saved");
        }
        return "/accounts/list.xhtml?faces-redirect=true";
    }

    public String become(String state) {
        accounts.become(UUID.fromString(String.valueOf(id)), version, state);
        notices.doneOnNextPage("accounts.became." + state);
        return "/accounts/list.xhtml?faces-redirect=true";
    }

    public String sendLink() {
        accounts.sendLink(UUID.fromString(String.valueOf(id)));
        notices.doneOnNextPage("accounts.link-sent");
        return "/accounts/list.xhtml?faces-redirect=true";
    }

    public List<Role> getAllRoles() {
        return Arrays.stream(Role.values()).filter(Role::isStaff).toList();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }
}

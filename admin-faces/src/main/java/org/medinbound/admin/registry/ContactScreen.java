package org.medinbound.admin.registry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.ContactDesk;
import org.medinbound.agency.ContactForm;
import org.medinbound.agency.ContactRole;
import org.medinbound.shared.BusinessRejection;

/** The contacts of an agency; one at a time is open for change. */
@Named
@ViewScoped
public class ContactScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ContactDesk desk;

    @Inject
    private transient Notices notices;

    private @Nullable String number;
    private @Nullable Long contact;
    private int version;
    private final Typed typed = new Typed();
    private List<String> roles = List.of(ContactRole.REPRESENTATIVE.name());
    private transient ContactDesk.@Nullable Sheet sheet;

    /** Fills the form with the open contact. */
    public void load() {
        typed.put("language", "ja");
        getSheet().contacts().stream()
                .filter(c -> Objects.equals(c.id(), contact))
                .findFirst()
                .ifPresent(this::fill);
    }

    private void fill(AgencyContact open) {
        version = open.version();
        roles = open.rolesInOrder().stream().map(Enum::name).toList();
        typed.put("name", open.name())
                .put("telephone", open.telephone())
                .put("mailbox", open.mailbox())
                .put("language", open.language())
                .put("languages", String.join(" ", open.languages()));
    }

    public ContactDesk.Sheet getSheet() {
        ContactDesk.Sheet known = sheet;
        if (known == null) {
            known = desk.sheet(number());
            sheet = known;
        }
        return known;
    }

    public String save() {
        ContactForm form = new ContactForm(
                typed.text("name"),
                typed.text("telephone"),
                typed.text("mailbox"),
                typed.text("language"),
                typed.tags("languages"),
                roles.stream().map(ContactRole::valueOf).collect(Collectors.toSet()));
        if (contact == null) {
            desk.add(number(), form, typed.text("reason"));
        } else {
            desk.change(number(), contact, version, form, typed.text("reason"));
        }
        return done("saved");
    }

    public String restore() {
        desk.restore(number(), Objects.requireNonNull(contact), version, typed.text("reason"));
        return done("restored");
    }

    public String end() {
        desk.end(number(), Objects.requireNonNull(contact), version, typed.text("reason"));
        return done("ended");
    }

    private String done(String what) {
        notices.doneOnNextPage("admin.registry.contact." + what);
        return "/registry/contacts.xhtml?faces-redirect=true&number=" + number;
    }

    private String number() {
        if (number == null) {
            throw BusinessRejection.notFound();
        }
        return number;
    }

    public Typed getTyped() {
        return typed;
    }

    public List<ContactRole> getAllRoles() {
        return List.of(ContactRole.values());
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable Long getContact() {
        return contact;
    }

    public void setContact(@Nullable Long contact) {
        this.contact = contact;
    }
}

package org.medinbound.admin.registry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.guarantor.RegisterChanges;
import org.medinbound.guarantor.RegisterSheet;
import org.medinbound.guarantor.RegisterVersion;
import org.medinbound.shared.BusinessRejection;

/** The entry of an agency on the register: a new one, or the change of an existing one. */
@Named
@ViewScoped
public class RegisterScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RegisterChanges register;

    @Inject
    private transient AgencyHead head;

    @Inject
    private transient Notices notices;

    private @Nullable String number;
    private long seen;
    private final Typed typed = new Typed();

    /** Fills the form with what the register says. */
    public void load() {
        if (number != null) {
            RegisterVersion now = head.current(number);
            RegisterSheet sheet = now.sheet();
            seen = now.entry();
            typed.put("name", sheet.name())
                    .put("nameEn", sheet.nameEn())
                    .put("registeredOn", sheet.registeredOn())
                    .put("email", sheet.email())
                    .put("phone", sheet.phone())
                    .put("fax", sheet.fax())
                    .put("languages", String.join(" ", sheet.contactLanguages()));
        }
    }

    public String save() {
        LocalDate registeredOn = typed.day("registeredOn");
        if (registeredOn == null) {
            throw BusinessRejection.invalid("register.day-missing", "registeredOn");
        }
        RegisterSheet sheet = new RegisterSheet(
                typed.text("name"),
                typed.text("nameEn"),
                registeredOn,
                typed.text("email"),
                typed.text("phone"),
                typed.text("fax"),
                typed.tags("languages"));
        String known = number;
        if (known == null) {
            known = typed.text("number").strip();
            register.create(known, sheet, typed.text("reason"));
            notices.doneOnNextPage("admin.registry.created", known);
        } else {
            register.change(known, seen, sheet, typed.text("reason"));
            notices.doneOnNextPage("admin.registry.saved");
        }
        return "/registry/register.xhtml?faces-redirect=true&number=" + known;
    }

    public Typed getTyped() {
        return typed;
    }

    public long getSeen() {
        return seen;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}

package org.medinbound.admin.registry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.guarantor.AgencyStatusAction;
import org.medinbound.guarantor.RegisterChanges;
import org.medinbound.guarantor.StatusChange;
import org.medinbound.guarantor.StatusReason;
import org.medinbound.shared.BusinessRejection;

/** Status and renewal of the agency on {@link RegisterScreen}'s page. */
@Named
@ViewScoped
public class StatusScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private RegisterScreen page;

    @Inject
    private transient RegisterChanges register;

    @Inject
    private transient AgencyHead head;

    @Inject
    private transient Notices notices;

    private final Typed typed = new Typed();

    /** Reasons of what can be done in the present status, by action. */
    public List<StatusReason> getReasons() {
        List<AgencyStatusAction> actions =
                head.current(page.getNumber()).status().actions();
        return head.reasons().stream().filter(r -> actions.contains(r.action())).toList();
    }

    /** The action follows from the chosen reason. */
    public String become() {
        String code = typed.text("reasonCode");
        AgencyStatusAction action = getReasons().stream()
                .filter(reason -> reason.code().equals(code))
                .map(StatusReason::action)
                .findFirst()
                .orElseThrow(() -> BusinessRejection.invalid("register.reason-code", "reasonCode"));
        register.become(
                number(), page.getSeen(), new StatusChange(action, typed.day("statusOn"), code, typed.text("reason")));
        return done("admin.registry.became." + action);
    }

    public String renew() {
        register.renew(number(), page.getSeen(), typed.day("renewedOn"), typed.text("renewReason"));
        return done("admin.registry.renewed.done");
    }

    private String done(String text) {
        notices.doneOnNextPage(text);
        return "/registry/register.xhtml?faces-redirect=true&number=" + page.getNumber();
    }

    private String number() {
        @Nullable String number = page.getNumber();
        if (number == null) {
            throw BusinessRejection.notFound();
        }
        return number;
    }

    public Typed getTyped() {
        return typed;
    }
}

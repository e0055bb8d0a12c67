package org.medinbound.admin.application;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.application.ApplicationClock;
import org.medinbound.application.ApplicationEntry;
import org.medinbound.application.ApplicationForm;
import org.medinbound.application.ApplicationKind;
import org.medinbound.application.ApplicationQueue;
import org.medinbound.shared.BusinessRejection;

/** Entering an application that came by post or mail. Typed: kind, way, number, language, receivedOn and the fields of the form. */
@Named
@ViewScoped
public class ApplicationEntryScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationEntry entry;

    @Inject
    private transient ApplicationQueue queue;

    @Inject
    private transient ApplicationClock clock;

    @Inject
    private transient Notices notices;

    private final LinkedHashMap<String, String> typed = new LinkedHashMap<>();

    public Map<String, String> getTyped() {
        typed.putIfAbsent("receivedOn", clock.today().toString());
        return typed;
    }

    /** Fills the form with what the register says of the number. */
    public void fill() {
        queue.agency(ApplicationScreen.text(typed.get("number")))
                .ifPresentOrElse(
                        agency -> {
                            typed.put("name", agency.name());
                            typed.put("nameEn", agency.nameEn());
                            typed.put("mailbox", agency.email());
                            typed.put("phone", agency.phone());
                        },
                        () -> notices.refuse(BusinessRejection.invalid("application.number", "number")));
    }

    public @Nullable String enter() {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            typed.forEach((field, value) -> values.put(field, ApplicationScreen.text(value)));
            String reference = entry.enter(
                    values.getOrDefault("kind", ""),
                    values.getOrDefault("way", ""),
                    values.getOrDefault("number", ""),
                    values.getOrDefault("language", "ja"),
                    Days.readOrNull(values.get("receivedOn"), "receivedOn"),
                    new ApplicationForm(values));
            notices.doneOnNextPage("admin.application.done.enter");
            return "/application/application.xhtml?faces-redirect=true&ref=" + reference;
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                throw refused;
            }
            notices.refuse(refused);
            return null;
        }
    }

    public ApplicationKind[] getKinds() {
        return ApplicationKind.values();
    }
}

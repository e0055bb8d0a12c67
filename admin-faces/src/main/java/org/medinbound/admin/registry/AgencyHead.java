package org.medinbound.admin.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.guarantor.RegisterChanges;
import org.medinbound.guarantor.RegisterVersion;
import org.medinbound.guarantor.StatusReason;
import org.medinbound.shared.BusinessRejection;

/** What the register says about the agency of a page, read once a request, and words for its history. */
@Named
@RequestScoped
public class AgencyHead {
    @Inject
    private RegisterChanges register;

    @Inject
    private Language language;

    private final Map<String, List<RegisterVersion>> known = new HashMap<>();
    private @Nullable List<StatusReason> reasons;

    /** Newest first; a number that nobody has is not found. */
    public List<RegisterVersion> history(@Nullable String number) {
        if (number == null) {
            throw BusinessRejection.notFound();
        }
        List<RegisterVersion> history = known.computeIfAbsent(number, register::history);
        if (history.isEmpty()) {
            throw BusinessRejection.notFound();
        }
        return history;
    }

    public RegisterVersion current(@Nullable String number) {
        return history(number).get(0);
    }

    /** The words of a coded reason. */
    public String reason(@Nullable String code) {
        return reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .map(reason -> reason.labelIn(language.getTag()))
                .findFirst()
                .orElse(code == null ? "" : code);
    }

    /** Coded reasons that can be given today. */
    public List<StatusReason> reasons() {
        List<StatusReason> read = reasons;
        if (read == null) {
            read = register.reasons();
            reasons = read;
        }
        return read;
    }
}

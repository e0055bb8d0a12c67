package org.medinbound.admin.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Tells the reader what happened: confirmations on top of the page, problems beside their fields. */
@RequestScoped
public class Notices {
    @Inject
    private TextMap texts;

    /** A confirmation on this page. */
    public void done(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_INFO, texts.of(key, arguments));
    }

    /** A confirmation that is shown on the page we redirect to. */
    public void doneOnNextPage(String key, Object... arguments) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        done(key, arguments);
    }

    /** Something to mind. */
    public void warn(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_WARN, texts.of(key, arguments));
    }

    /** Every problem of a refusal, each beside its field where the page has one. */
    public void refuse(BusinessRejection rejection) {
        for (Problem problem : rejection.problems()) {
            String field = problem.field();
            String client = field == null ? null : inputNamed(field).orElse(null);
            add(client, FacesMessage.SEVERITY_ERROR, texts.texts().of(problem));
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    private static void add(@Nullable String client, FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(client, new FacesMessage(severity, text, null));
    }

    private static Optional<String> inputNamed(String id) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String[] found = new String[1];
        Set<VisitHint> hints = EnumSet.of(VisitHint.SKIP_UNRENDERED, VisitHint.SKIP_ITERATION);
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces, null, hints), (visit, component) -> {
            if (component.getAttributes().get("var") != null) {
                // Within rows of a list there is no row now, so nothing in them can be asked; such a problem is told on
                // top.
                return VisitResult.REJECT;
            }
            if (id.equals(component.getId()) && component instanceof UIInput) {
                found[0] = component.getClientId(faces);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found[0]);
    }
}

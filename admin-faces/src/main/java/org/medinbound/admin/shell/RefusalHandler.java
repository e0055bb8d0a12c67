package org.medinbound.admin.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;

/**
 * One path for what goes wrong on a page: a refusal of the business is shown on the page and nothing typed is lost; a view that
 * has ended shows what was typed; a surprise becomes the error page with its incident number.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {
    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            try {
                if (handled(faces, thrown)) {
                    events.remove();
                }
            } catch (IOException e) {
                throw new FacesException(e);
            }
        }
        getWrapped().handle();
    }

    private static boolean handled(FacesContext faces, Throwable thrown) throws IOException {
        BusinessRejection rejection = find(BusinessRejection.class, thrown);
        if (rejection != null) {
            return refused(faces, rejection);
        }
        if (find(ViewExpiredException.class, thrown) != null) {
            show(faces, "/expired.xhtml");
            return true;
        }
        if (faces.getPartialViewContext().isAjaxRequest()) {
            String id = Incident.logged(thrown);
            ExternalContext external = faces.getExternalContext();
            external.redirect(external.getRequestContextPath() + "/error.xhtml?incident=" + id);
            faces.responseComplete();
            return true;
        }
        return false;
    }

    private static boolean refused(FacesContext faces, BusinessRejection rejection) throws IOException {
        ExternalContext external = faces.getExternalContext();
        switch (rejection.kind()) {
            case FORBIDDEN, NOT_FOUND -> {
                int status = rejection.kind() == BusinessRejection.Kind.FORBIDDEN ? 403 : 404;
                if (faces.getPartialViewContext().isAjaxRequest()) {
                    external.redirect(external.getRequestContextPath() + "/error.xhtml?status=" + status);
                } else {
                    external.responseSendError(status, null);
                }
                faces.responseComplete();
                return true;
            }
            default -> {
                if (PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId())) {
                    return false;
                }
                CDI.current().select(Notices.class).get().refuse(rejection);
                faces.renderResponse();
                return true;
            }
        }
    }

    private static void show(FacesContext faces, String view) {
        faces.setViewRoot(faces.getApplication().getViewHandler().createView(faces, view));
        faces.getPartialViewContext().setRenderAll(true);
        faces.renderResponse();
    }

    static <T extends Throwable> @Nullable T find(Class<T> type, @Nullable Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }

    /** The request behind a Faces request. */
    static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }
}

package org.medinbound.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;

/**
 * Everything else: errors of the protocol get their page, a surprise is logged under an id that the reader sees too, and no
 * reader ever sees what it was.
 */
@Provider
public class SurpriseMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(SurpriseMapper.class.getName());

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable surprise) {
        BusinessRejection rejection = rejection(surprise);
        if (rejection != null) {
            return Failures.answer(request, RejectionMapper.status(rejection.kind()), rejection.problems(), null);
        }
        if (surprise instanceof WebApplicationException protocol
                && protocol.getResponse().getStatus() < 500) {
            return answer(protocol.getResponse());
        }
        String id = log(surprise);
        return Failures.answer(request, 500, List.of(), id);
    }

    /** Logs a surprise and answers with the id under which it can be found. */
    static String log(@Nullable Throwable surprise) {
        String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.log(Level.SEVERE, surprise, () -> "Failure " + id);
        return id;
    }

    private Response answer(Response made) {
        if (made.getStatus() < 400 || made.hasEntity()) {
            return made;
        }
        Response answer = Failures.answer(request, made.getStatus(), List.of(), null);
        Object allow = made.getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allow != null) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, allow);
        }
        return answer;
    }

    /** A refusal inside what the container wrapped around it. */
    private static @Nullable BusinessRejection rejection(Throwable surprise) {
        Throwable cause = surprise;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            if (cause instanceof BusinessRejection rejection) {
                return rejection;
            }
            cause = cause.getCause();
        }
        return null;
    }
}

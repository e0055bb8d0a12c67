package org.medinbound.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.medinbound.shared.BusinessRejection;

/** Refusals of the business that no page took care of itself. */
@Provider
public class RejectionMapper implements ExceptionMapper<BusinessRejection> {
    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(BusinessRejection rejection) {
        return Failures.answer(request, status(rejection.kind()), rejection.problems(), null);
    }

    static int status(BusinessRejection.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case GONE -> 410;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
        };
    }
}

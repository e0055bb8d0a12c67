package org.medinbound.portal.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.Problem;

/** Answers for what went wrong: a kind page for people, {@code application/problem+json} for the API. */
final class Failures {
    /** Statuses with texts of their own; the others are told as 400 or 500. */
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 406, 409, 410, 413, 415, 422, 429, 500, 503);

    private Failures() {}

    static Response answer(HttpServletRequest request, int status, List<Problem> problems, @Nullable String id) {
        Page page = Page.of(request);
        Response.ResponseBuilder response =
                isApi(request) ? json(page, status, problems, id) : html(page, status, problems, id);
        if (status == 429 || status == 503) {
            response.header("Retry-After", RateLimit.WINDOW.toSeconds());
        }
        return response.header("Cache-Control", "no-store").build();
    }

    static View view(int status, List<Problem> problems, @Nullable String id) {
        return View.of("error/failure")
                .with("kind", told(status))
                .with("problems", problems)
                .with("id", id);
    }

    static boolean isApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api") || path.startsWith("/api/");
    }

    private static Response.ResponseBuilder html(Page page, int status, List<Problem> problems, @Nullable String id) {
        page.personal();
        return Response.status(status).entity(view(status, problems, id)).type("text/html;charset=utf-8");
    }

    private static Response.ResponseBuilder json(Page page, int status, List<Problem> problems, @Nullable String id) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", page.t("failure." + told(status) + ".title"))
                .add("status", status);
        if (!problems.isEmpty()) {
            body.add("detail", page.t(problems.get(0)));
            JsonArrayBuilder errors = Json.createArrayBuilder();
            problems.forEach(problem -> errors.add(json(page, problem)));
            body.add("errors", errors);
        }
        if (id != null) {
            body.add("instance", "urn:medinbound:failure:" + id);
        }
        return Response.status(status).entity(body.build().toString()).type("application/problem+json");
    }

    private static JsonObject json(Page page, Problem problem) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("code", problem.code());
        if (problem.field() != null) {
            json.add("field", problem.field());
        }
        return json.add("message", page.t(problem)).build();
    }

    private static int told(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }
}

package org.medinbound.portal.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.medinbound.hospital.HospitalDirectory;
import org.medinbound.portal.web.Page;

/**
 * The answer at old addresses of hospitals that were shown before: 410 with ways on, without a reason and without their facts. A
 * hospital may come back any day, so that the answer is asked for anew each time and kept out of search engines.
 */
@ApplicationScoped
public class WithdrawnHospitals {
    private static final int GONE = 410;

    @Inject
    private HospitalDirectory directory;

    @Inject
    private HospitalViews views;

    /** The answer, if the hospital was shown before and is not now. */
    public Optional<Response> answer(Page page, String slug) {
        return directory.noLongerShown(List.of(slug)).isEmpty()
                ? Optional.empty()
                : Optional.of(answer(page, List.of(slug)));
    }

    Response answer(Page page, List<String> slugs) {
        return Response.status(GONE)
                .entity(views.withdrawn(page, slugs))
                .type("text/html;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** Was one of the hospitals shown before and is not now? */
    public boolean isAmong(List<String> slugs) {
        return !directory.noLongerShown(slugs).isEmpty();
    }
}

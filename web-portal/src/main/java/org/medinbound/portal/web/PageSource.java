package org.medinbound.portal.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;

/** Lets resources inject the {@link Page} of their request. Resources live for one request; longer-lived beans must not. */
@Dependent
public class PageSource {
    @Produces
    public Page page(HttpServletRequest request) {
        return Page.of(request);
    }
}

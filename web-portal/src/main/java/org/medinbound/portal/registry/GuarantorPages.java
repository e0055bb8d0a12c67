package org.medinbound.portal.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medinbound.portal.web.Cacheable;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Pager;
import org.medinbound.portal.web.Templates;
import org.medinbound.portal.web.View;
import org.medinbound.registry.ListedAgency;
import org.medinbound.registry.Publication;
import org.medinbound.registry.PublishedList;
import org.medinbound.shared.PageOfRows;

/** The published list of visa guarantors as a page. Only the newest published version is shown. */
@Path("guarantors")
@Produces(MediaType.TEXT_HTML)
public class GuarantorPages {
    private static final int ROWS = 50;

    @Inject
    private PublishedList list;

    @Inject
    private Templates templates;

    @Inject
    private Page page;

    @Context
    private Request request;

    @GET
    public Response show(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("lang") @DefaultValue("") String language,
            @QueryParam("page") @DefaultValue("1") String number) {
        Publication newest = list.newest().orElse(null);
        return Cacheable.answer(
                request, page, templates.render(view(newest, shortened(text), shortened(language), number), page));
    }

    private View view(@Nullable Publication newest, String text, String language, String number) {
        long id = newest == null ? 0 : newest.id();
        int current = number.matches("[1-9]\\d{0,4}") ? Integer.parseInt(number) : 1;
        PageOfRows<ListedAgency> rows = list.page(id, text, language, current, ROWS);
        List<Choice> languages = list.languages(id).stream()
                .map(tag -> Choice.of(tag, languageName(tag, page.language())))
                .toList();
        return View.of("registry/list")
                .with("publication", newest)
                .with("rows", rows)
                .with("languages", languages)
                .with("text", text)
                .with("language", language)
                .with("pager", new Pager(address(text, language), rows.page(), rows.pages()));
    }

    private String address(String text, String language) {
        return UriBuilder.fromPath(page.href("/guarantors"))
                .queryParam("q", "{q}")
                .queryParam("lang", "{lang}")
                .build(text, language)
                .toString();
    }

    private static String shortened(String typed) {
        String plain = typed.strip();
        return plain.substring(0, Math.min(plain.length(), 100));
    }

    /** The name of a language in another. */
    public static String languageName(String tag, String in) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(in));
    }
}

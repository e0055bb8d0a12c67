package org.medinbound.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.shared.Languages;
import org.medinbound.shared.Problem;
import org.medinbound.shared.Texts;

/**
 * The page being made for this request: its language, texts, addresses and formats. Every template gets it as {@code page};
 * resources inject it.
 */
public class Page {
    private static final String ATTRIBUTE = Page.class.getName();

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private String language = "en";
    private String path = "/";
    private Texts texts = Texts.in("en");
    private Formats formats = Formats.in("en");
    private boolean personal;

    Page(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** The page of a request; {@link PortalFilter} made it. */
    static Page of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Page page) {
            return page;
        }
        throw new IllegalStateException("The portal's filter does not cover this address");
    }

    static Page begin(HttpServletRequest request, HttpServletResponse response) {
        Page page = new Page(request, response);
        page.speak(Languages.negotiate(request.getHeader("Accept-Language")), "/");
        request.setAttribute(ATTRIBUTE, page);
        return page;
    }

    /** Sets the language and the path behind the language's prefix, once the address was read. */
    void speak(String chosen, String pathBehind) {
        language = PortalLanguages.isServed(chosen) ? chosen : "en";
        path = pathBehind;
        texts = Texts.in(language);
        formats = Formats.in(language);
    }

    /** BCP 47 tag of the reader's language. */
    public String language() {
        return language;
    }

    /** {@code rtl} or {@code ltr}, for the page's {@code dir}. */
    public String direction() {
        return Languages.isRightToLeft(language) ? "rtl" : "ltr";
    }

    public Texts texts() {
        return texts;
    }

    /** The text for a key in the reader's language. */
    public String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The text of a problem in the reader's language. */
    public String t(Problem problem) {
        return texts.of(problem);
    }

    /** Dates, money and numbers as the reader writes them. */
    public Formats formats() {
        return formats;
    }

    /** The path without the language's prefix and without query, for example {@code /hospitals}. */
    public String path() {
        return path;
    }

    /** The address of a page of the portal in the reader's language; give the path with its leading slash. */
    public String href(String target) {
        return hrefIn(language, target);
    }

    /** The address of a page of the portal in another language. */
    public String hrefIn(String tag, String target) {
        return "/" + tag + ("/".equals(target) ? "/" : target);
    }

    /** The answer after a successful form: 303 to a page of the portal in the reader's language. */
    public Response redirect(String target) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", href(target))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** This same page in another language, query included. */
    public String hereIn(String tag) {
        String query = request.getQueryString();
        return hrefIn(tag, path) + (query == null || isForm() ? "" : "?" + query);
    }

    /** Is the reader in this part of the portal? For the mark in the navigation. */
    public boolean isIn(String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** Languages of the switch, as tags. */
    public List<String> languages() {
        return PortalLanguages.OFFERED;
    }

    /** The name of a language in itself. */
    public String nameOf(String tag) {
        return Languages.ownName(tag);
    }

    /** The address of a static file by its logical name. */
    public String asset(String name) {
        return Assets.of(request.getServletContext()).address(name);
    }

    /** The token for the hidden field {@code _csrf} of a form. A page that asks for it is personal and not cached. */
    public String csrf() {
        personal = true;
        return Csrf.token(request, response);
    }

    /** Ids of the hint and of the error of a field, for {@code aria-describedby}; null when there is neither. */
    public @Nullable String describedBy(Form form, String name, @Nullable String hint) {
        boolean wrong = form.problem(name) != null;
        if (hint == null) {
            return wrong ? name + "-error" : null;
        }
        return wrong ? name + "-hint " + name + "-error" : name + "-hint";
    }

    /** A text of several paragraphs and lists; see {@link Prose}. */
    public List<Prose> prose(String key, Object... arguments) {
        return Prose.of(t(key, arguments));
    }

    /** Marks the page as meant for one person: never stored by a cache. */
    public void personal() {
        personal = true;
    }

    boolean isPersonal() {
        return personal;
    }

    /** Who reads. */
    public Actor actor() {
        return Actors.current();
    }

    /** The signed-in person's subject (a case reference, a request's reference), or null for visitors. */
    public @Nullable String subject() {
        return actor().subject();
    }

    /** Is this a page of the signed-in person's own case or request, or of the session itself? */
    public boolean isOwn() {
        String subject = subject();
        return subject != null && (isIn("/my") || path.contains("/" + subject));
    }

    private boolean isForm() {
        return !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
    }
}

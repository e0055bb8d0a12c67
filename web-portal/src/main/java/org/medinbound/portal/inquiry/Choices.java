package org.medinbound.portal.inquiry;

import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.medinbound.inquiry.InquiryForm;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Page;

/** Choices of the inquiry's fields in the reader's language. */
public final class Choices {
    private static final Map<String, List<Choice>> COUNTRIES = new ConcurrentHashMap<>();

    private Choices() {}

    public static List<Choice> kinds(Page page) {
        return InquiryForm.KINDS.stream()
                .map(k -> new Choice(k, page.t("inquiry.kind." + k), page.t("inquiry.kind." + k + ".hint"), null))
                .toList();
    }

    public static List<Choice> askedBy(Page page) {
        return of(page, "inquiry.askedBy.", InquiryForm.ASKED_BY);
    }

    public static List<Choice> sexes(Page page) {
        return of(page, "inquiry.sex.", InquiryForm.SEXES);
    }

    public static List<Choice> times(Page page) {
        return of(page, "inquiry.time.", InquiryForm.TIMES);
    }

    public static List<Choice> consents(Page page) {
        return of(page, "inquiry.consent.", InquiryForm.CONSENTS);
    }

    public static List<Choice> languages(Page page) {
        return page.languages().stream()
                .map(tag -> Choice.of(tag, page.nameOf(tag)))
                .toList();
    }

    /** Every country, sorted as readers of the language expect. */
    public static List<Choice> countries(Page page) {
        return COUNTRIES.computeIfAbsent(page.language(), tag -> {
            Locale locale = Locale.forLanguageTag(tag);
            Collator collator = Collator.getInstance(locale);
            return Arrays.stream(Locale.getISOCountries())
                    .map(code -> Choice.of(code, country(code, tag)))
                    .sorted((a, b) -> collator.compare(a.text(), b.text()))
                    .toList();
        });
    }

    /** The name of a country in the language. */
    public static String country(String code, String tag) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.forLanguageTag(tag));
    }

    private static List<Choice> of(Page page, String prefix, List<String> codes) {
        return codes.stream().map(c -> Choice.of(c, page.t(prefix + c))).toList();
    }
}

package org.medinbound.portal.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medinbound.figures.AnswerTimes;
import org.medinbound.figures.PublicFigures;
import org.medinbound.hospital.HospitalQuery;
import org.medinbound.hospital.HospitalSearch;
import org.medinbound.hospital.HospitalsFound;
import org.medinbound.portal.web.Page;

/** The measured figures of the home page. What rests on too few cases is left out. */
@ApplicationScoped
public class HomeFacts {
    /** Fewer published hospitals than this say nothing about the directory. */
    static final int FEWEST = 10;

    @Inject
    private HospitalSearch search;

    @Inject
    private PublicFigures figures;

    @Inject
    private Clock clock;

    List<Fact> of(Page page) {
        List<Fact> facts = new ArrayList<>();
        figures.answerTimes().ifPresent(times -> facts.add(answer(page, times)));
        HospitalsFound found = search.search(HospitalQuery.all(), page.language());
        long hospitals = found.page().total();
        if (hospitals >= FEWEST) {
            facts.add(fact(
                    page,
                    "hospitals",
                    hospitals,
                    page.t("home.fact.hospitals.source", page.formats().date(LocalDate.now(clock)))));
            long languages = found.facets("language").stream()
                    .filter(facet -> facet.count() > 0)
                    .count();
            facts.add(fact(page, "languages", languages, page.t("home.fact.languages.source")));
        }
        return facts;
    }

    private Fact answer(Page page, AnswerTimes times) {
        return fact(
                page,
                "answer",
                times.middle(),
                page.t(
                        "home.fact.answer.source",
                        times.answers(),
                        page.formats().date(LocalDate.now(clock)),
                        times.nineInTen()));
    }

    private static Fact fact(Page page, String name, long figure, String source) {
        return new Fact(page.t("home.fact." + name, figure), page.t("home.fact." + name + ".text"), source);
    }
}

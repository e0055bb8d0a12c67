package org.medinbound.hospital.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.database.TestDatabase;
import org.medinbound.database.Wired;
import org.medinbound.hospital.HospitalImport;
import org.medinbound.hospital.HospitalQuery;
import org.medinbound.hospital.HospitalSearch;
import org.medinbound.shared.SystemClock;

/**
 * The figure of docs/benchmarks.md: the search of the directory at 2,040 hospitals, from the question to the page with its total and
 * all facets. Only when asked for, with {@code mvn -pl ejb-core test -Dtest=SearchFiguresTest -Dfigures=true}; prints times and plans.
 */
@EnabledIfSystemProperty(named = "figures", matches = "true")
class SearchFiguresTest {
    private static final int COPIES = 33;
    private static final int ROUNDS = 3;

    private final Jdbi jdbi = TestDatabase.jdbi();
    private final Clock clock = Clock.fixed(Instant.parse("2026-05-15T03:00:00Z"), SystemClock.TOKYO);
    private final Wired beans = new Wired(jdbi, clock, event());

    @Test
    void theSearchOfTwoThousandHospitalsIsTimed() throws IOException {
        fill();
        HospitalSearch search = beans.get(HospitalSearch.class);
        List<HospitalQuery> questions = questions();
        List<Double> times = new ArrayList<>();
        List<Double> wordy = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            times.clear();
            wordy.clear();
            for (HospitalQuery question : questions) {
                long begun = System.nanoTime();
                search.search(question, "en");
                double took = (System.nanoTime() - begun) / 1e6;
                times.add(took);
                if (question.text() != null) {
                    wordy.add(took);
                }
            }
            print("all", times);
            print("with words", wordy);
        }
        plan("");
        plan("heart");
        assertThat(search.search(questions.get(0), "en").page().rows())
                .as("times of searches that find nothing say nothing")
                .isNotEmpty();
    }

    private static void print(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                "%s: %d questions, median %.1f ms, 90th percentile %.1f ms%n",
                what, sorted.size(), sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 9 / 10));
    }

    /** As in ear/bench/search.sh, and by disease and price besides; in no order. */
    private static List<HospitalQuery> questions() {
        List<HospitalQuery> questions = new ArrayList<>();
        for (String specialty :
                new String[] {null, "cardiology", "gastro-surgery", "medical-oncology", "orthopaedics"}) {
            for (String language : new String[] {null, "en", "zh", "vi", "ru"}) {
                for (String region : new String[] {null, "kanto", "kinki", "kyushu"}) {
                    for (String words : new String[] {null, "病院", "heart", "がん 東京"}) {
                        questions.add(query(specialty, null, language, region, null, words));
                    }
                    questions.add(query(null, "c15-c26", language, region, 3_000_000, null));
                }
            }
        }
        Collections.shuffle(questions, new Random(7));
        return questions;
    }

    private static HospitalQuery query(
            @Nullable String specialty,
            @Nullable String disease,
            @Nullable String language,
            @Nullable String region,
            @Nullable Integer price,
            @Nullable String words) {
        return new HospitalQuery(specialty, null, disease, language, region, null, price, words, 1, 20);
    }

    private void plan(String words) {
        jdbi.useHandle(h -> {
            var query = h.createQuery("explain (analyze, buffers, costs off) " + SearchSql.FOUND)
                    .bind("specialty", "cardiology")
                    .bind("treatment", (String) null)
                    .bind("disease", (String) null)
                    .bind("language", "en")
                    .bind("region", (String) null)
                    .bind("accreditation", (String) null)
                    .bind("maxPrice", (Integer) null)
                    .bindArray("words", String.class, words.isEmpty() ? List.of() : List.of(words))
                    .bind("today", LocalDate.now(clock))
                    .bind("reader", "en")
                    .bind("spoken", "en")
                    .bind("limit", 20)
                    .bind("offset", 0L);
            System.out.println(String.join("\n", query.mapTo(String.class).list()) + "\n");
        });
    }

    /** The demonstration hospitals 34 times. */
    private void fill() throws IOException {
        List<String> lines = Files.readAllLines(demo());
        List<String> many = new ArrayList<>(lines);
        for (int copy = 1; copy <= COPIES; copy++) {
            for (String line : lines.subList(1, lines.size())) {
                many.add(line.replaceFirst(",", "-" + copy + ","));
            }
        }
        Path file = Files.createTempFile("hospitals", ".csv");
        Files.write(file, many);
        Actors.run(
                Actor.system("bench"),
                () -> jdbi.useTransaction(h -> beans.get(HospitalImport.class).importCsv(file)));
        jdbi.useHandle(h -> {
            h.execute("update hospital set admitted_until = '2099-12-31'");
            h.execute("update hospital_search set admitted_until = '2099-12-31'");
            h.execute("vacuum analyze");
        });
        Files.delete(file);
    }

    private static Path demo() {
        try {
            return Path.of(
                    SearchFiguresTest.class.getResource("/demo/hospitals.csv").toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Event<Object> event() {
        return (Event<Object>) Proxy.newProxyInstance(
                SearchFiguresTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> null);
    }
}

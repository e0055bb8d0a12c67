package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.quality.Assessment;
import org.medinbound.quality.ConditionForm;
import org.medinbound.quality.Criterion;
import org.medinbound.quality.FindingOpened;
import org.medinbound.quality.Findings;
import org.medinbound.quality.OwnAssessment;
import org.medinbound.quality.OwnFindings;
import org.medinbound.quality.OwnVetting;
import org.medinbound.quality.SelfAssessment;
import org.medinbound.quality.VettingDecision;
import org.medinbound.quality.VettingReview;
import org.medinbound.quality.VettingTimes;

/** Invented vettings in several states and two findings, made through the use cases; the other hospitals keep their transitional certificates. */
@ApplicationScoped
public class DemoQuality implements DemoPart {
    private static final byte[] PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    @Inject
    private OwnVetting own;

    @Inject
    private OwnAssessment assessment;

    @Inject
    private VettingReview review;

    @Inject
    private VettingDecision decision;

    @Inject
    private Findings findings;

    @Inject
    private OwnFindings ownFindings;

    @Inject
    private VettingTimes times;

    @Inject
    private Jdbi jdbi;

    @Override
    public String name() {
        return "quality of hospitals";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void load() {
        own.begin("yukari-university");
        submitted("shirakaba-general");
        inReview("sazanami-women");
        conditional("ajisai-health-check");
        slowAnswers("shirakaba-general");
    }

    private String submitted(String slug) {
        String reference = own.begin(slug);
        for (Assessment each : own.open(slug, reference, "ja").assessments()) {
            Criterion criterion = each.criterion();
            assessment.save(
                    slug,
                    reference,
                    criterion.code(),
                    new SelfAssessment(true, 3, "国際部門が担当し、手順書に沿って実施している。年1回見直している。（架空の記載）"));
            if (criterion.mandatory()) {
                assessment.attach(
                        slug,
                        reference,
                        criterion.code(),
                        criterion.code() + "-規程.pdf",
                        new ByteArrayInputStream(PAPER),
                        null);
            }
        }
        own.submit(slug, reference, "国際部門長　架空 あおい　03-0000-0000");
        return reference;
    }

    private void inReview(String slug) {
        String reference = submitted(slug);
        as("quality@staff.example", () -> {
            review.pass(reference, null);
            review.score(reference, null, "SV-01", true, 3, "");
            review.ask(
                    reference,
                    null,
                    "LA-02",
                    "夜間に電話通訳へつないだ直近の記録を、患者が特定できない形でお送りください。",
                    times.within(VettingTimes.ANSWER));
        });
    }

    private void conditional(String slug) {
        String reference = submitted(slug);
        List<Criterion> criteria = own.open(slug, reference, "ja").assessments().stream()
                .map(Assessment::criterion)
                .toList();
        ToIntFunction<Criterion> score = c -> c.code().equals("FU-01") ? 1 : 3;
        as("quality@staff.example", () -> {
            review.pass(reference, null);
            criteria.forEach(c -> review.score(
                    reference,
                    null,
                    c.code(),
                    true,
                    score.applyAsInt(c),
                    c.code().equals("FU-01") ? "退院時要約の英語版がまだない。" : ""));
            review.propose(reference, null, "CONDITIONS", "退院時要約の英語版が整えば基準を満たす。");
        });
        as(
                "quality-2@staff.example",
                () -> decision.accept(
                        reference,
                        null,
                        "条件の達成を前提に認証する。",
                        List.of(new ConditionForm("FU-01", "退院時要約の英語版の様式を定め、運用を始めること", times.within(60)))));
    }

    private void slowAnswers(String slug) {
        String reference = findings.add(new FindingOpened(
                        slug,
                        "COMPLAINT",
                        "demo",
                        "SV-03",
                        "MAJOR",
                        "照会への回答が7営業日を超えている",
                        "紹介元から、3件の照会への回答が2週間を超えたとの申出があった。（架空の記載）",
                        times.within(20)))
                .orElseThrow();
        ownFindings.plan(slug, reference, "原因：担当者が1名。対策：副担当者を置き、毎週の進捗確認を行う。", times.within(15));
    }

    private void as(String login, Runnable deed) {
        String id = jdbi.withHandle(h -> h.createQuery("select id::text from staff_account where login = ?")
                .bind(0, login)
                .mapTo(String.class)
                .one());
        Actors.run(new Actor("staff:" + id, Set.of(Role.QUALITY), null, null), deed);
    }
}

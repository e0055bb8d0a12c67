package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.followup.FlagCase;
import org.medinbound.followup.FlagCaseFilter;
import org.medinbound.followup.FlagCases;
import org.medinbound.followup.FlagEvidence;
import org.medinbound.followup.FlagWork;
import org.medinbound.followup.OwnFlags;
import org.medinbound.guarantor.DeadlineFlagging;
import org.medinbound.guarantor.EscalationEntry;
import org.medinbound.guarantor.FlaggingRun;
import org.medinbound.guarantor.MinistryDecisions;
import org.medinbound.shared.SystemClock;

/** Flags of the last weeks with work in several states: contacted, explained, accepted, told, answered, closed. */
@ApplicationScoped
public class DemoFlags implements DemoPart {
    @Inject
    private DeadlineFlagging flagging;

    @Inject
    private FlagCases cases;

    @Inject
    private FlagWork work;

    @Inject
    private OwnFlags own;

    @Inject
    private FlagEvidence evidence;

    @Inject
    private MinistryDecisions decisions;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "work on flags";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load() {
        FlaggingRun run = flagging.plan(clock.instant());
        run.parts().forEach(part -> flagging.evaluate(run, part));
        List<FlagCase> flags = cases.page(FlagCaseFilter.of("active", 1, 6)).rows();
        for (int i = 0; i < flags.size(); i++) {
            work(flags.get(i), i);
        }
    }

    private void work(FlagCase flag, int which) {
        String item = flag.item();
        switch (which) {
            case 0 -> work.contact(item, 0, "10日までにご事情をお知らせください。");
            case 1 -> {
                work.contact(item, 0, "ご事情をお知らせください。");
                explain(flag, "担当者の交代の際に引継ぎが漏れました。今後は2名で期限を確認します。");
            }
            case 2 -> {
                work.note(item, 0, "電話で確認。サーバーの障害で送信できなかったとのこと。");
                work.accept(item, 1, "SYSTEM", "障害の記録を確認した。");
            }
            case 3 -> {
                work.contact(item, 0, "");
                explain(flag, "海外出張のため報告が遅れました。");
                work.tell(item, 2, "同じ理由の遅れが続いている。");
                decide(item);
            }
            case 4 -> work.tell(item, 0, "電話もメールも通じない。");
            default -> work.close(item, 0, "報告を受領し、内容に問題がないことを確認した。");
        }
    }

    private void explain(FlagCase flag, String words) {
        Actors.run(
                new Actor("guarantor:" + flag.number(), Set.of(Role.GUARANTOR), flag.number(), null),
                () -> own.explain(flag.item(), words, null));
    }

    private void decide(String item) {
        long referral = evidence.of(item).told().stream()
                .filter(told -> told.kind().equals("referral"))
                .map(EscalationEntry::id)
                .findFirst()
                .orElseThrow();
        Actors.run(
                new Actor("system:demo", Set.of(Role.MINISTRY), null, null),
                () -> decisions.decide(
                        referral,
                        0,
                        "GUIDANCE",
                        LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO),
                        "電話で指導した。翌月の報告も確認すること。"));
    }
}

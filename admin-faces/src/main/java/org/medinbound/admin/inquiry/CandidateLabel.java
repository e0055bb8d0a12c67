package org.medinbound.admin.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.matching.Candidate;

/** A candidate in one line: name, place, and the reasons for its rank. */
@Named
@RequestScoped
public class CandidateLabel {
    @Inject
    private TextMap texts;

    public String of(Candidate candidate) {
        String reasons = candidate.reasons().stream()
                .map(r -> texts.of("matching.reason." + r.code(), r.figure()))
                .collect(Collectors.joining(" · "));
        String asked = candidate.asked() ? texts.get("admin.inquiry.find.asked") + " · " : "";
        return candidate.name() + " (" + candidate.city() + ") — " + asked + acceptance(candidate) + closed(candidate)
                + reasons;
    }

    /** What the desk must know before it asks: the hospital takes few patients or none now. */
    private String acceptance(Candidate candidate) {
        String state = candidate.acceptance();
        if (state == null || state.equals("OPEN")) {
            return "";
        }
        String words = texts.get("listing.candidate." + state);
        return (candidate.acceptanceUntil() == null
                        ? words
                        : texts.of("listing.candidate.until", words, texts.date(candidate.acceptanceUntil())))
                + " · ";
    }

    private String closed(Candidate candidate) {
        return candidate.closedDays() == 0
                ? ""
                : texts.of("listing.candidate.closed", candidate.closedDays(), texts.date(candidate.closedFrom()))
                        + " · ";
    }
}

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
        return candidate.name() + " (" + candidate.city() + ") — " + reasons;
    }
}

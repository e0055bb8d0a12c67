package org.medinbound.admin.inquiry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.matching.Candidate;
import org.medinbound.matching.CandidateRanking;

/** Hospitals to choose from: the best ranked, and those found by name. What was chosen stays chosen through every search. */
@Named
@ViewScoped
public class CandidateChoice implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int RANKED = 12;
    private static final int FOUND = 20;

    @Inject
    private CaseScreen screen;

    @Inject
    private transient CandidateRanking ranking;

    @Inject
    private transient Language language;

    private transient @Nullable List<Candidate> ranked;
    private transient @Nullable List<Candidate> found;
    private String[] chosen = {};
    private String[] chosenFound = {};
    private String[] kept = {};
    private @Nullable String typed;
    private String sought = "";
    private boolean searching;

    /** The best, with those chosen by earlier searches; without those that stand among the found ones. */
    public List<Candidate> getRanked() {
        List<Candidate> known = ranked;
        if (known == null) {
            Set<String> shown = getFound().stream().map(Candidate::slug).collect(Collectors.toSet());
            known = ranking.rank(screen.getReference(), language.getTag(), RANKED, List.of(kept)).stream()
                    .filter(c -> !c.asked() && !shown.contains(c.slug()))
                    .toList();
            ranked = known;
        }
        return known;
    }

    public List<Candidate> getFound() {
        return hits().stream().limit(FOUND).toList();
    }

    /** How many are shown, when more were found; else 0. */
    public int getMost() {
        return hits().size() > FOUND ? FOUND : 0;
    }

    private List<Candidate> hits() {
        List<Candidate> known = found;
        if (known == null) {
            known = ranking.find(screen.getReference(), language.getTag(), sought, FOUND + 1);
            found = known;
        }
        return known;
    }

    /** Searches; the boxes that were ticked stay so, in whichever list their hospital stands now. */
    public void search() {
        kept = slugs().toArray(String[]::new);
        sought = CaseScreen.text(typed).strip();
        searching = true;
        ranked = null;
        found = null;
        Set<String> shown = getFound().stream().map(Candidate::slug).collect(Collectors.toSet());
        chosen = kept;
        chosenFound = Arrays.stream(kept).filter(shown::contains).toArray(String[]::new);
    }

    /** Short names of all that are chosen. */
    List<String> slugs() {
        searching = false;
        Set<String> all = new LinkedHashSet<>(Arrays.asList(chosen));
        all.addAll(Arrays.asList(chosenFound));
        return List.copyOf(all);
    }

    /** Was this page asked for by a search? Then the reader goes on there. */
    public boolean isSearching() {
        return searching;
    }

    /** What was last searched for; empty before. */
    public String getSought() {
        return sought;
    }

    public @Nullable String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        this.typed = typed;
    }

    public String[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(String @Nullable [] chosen) {
        this.chosen = chosen == null ? new String[0] : chosen.clone();
    }

    public String[] getChosenFound() {
        return chosenFound.clone();
    }

    public void setChosenFound(String @Nullable [] chosenFound) {
        this.chosenFound = chosenFound == null ? new String[0] : chosenFound.clone();
    }
}

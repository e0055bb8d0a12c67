package org.medinbound.admin.application;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.admin.shell.Notices;
import org.medinbound.application.ApplicationKind;
import org.medinbound.application.ApplicationQueue;
import org.medinbound.application.ApplicationRules;
import org.medinbound.application.RuleItem;
import org.medinbound.application.RuleVersion;
import org.medinbound.shared.BusinessRejection;

/** Versions of the rules: read, drafted, released by a second person. */
@Named
@ViewScoped
public class ApplicationRulesScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationRules rules;

    @Inject
    private transient ApplicationQueue queue;

    @Inject
    private transient Notices notices;

    private transient @Nullable List<RuleVersion> versions;
    private transient @Nullable Map<String, String> names;
    private @Nullable RuleDraft draft;

    public List<RuleVersion> getVersions() {
        List<RuleVersion> known = versions;
        if (known == null) {
            known = rules.versions();
            versions = known;
        }
        return known;
    }

    public List<RuleVersion> getReleased() {
        return getVersions().stream().filter(v -> !v.isDraft()).toList();
    }

    /** The draft in a form; null when there is none. */
    public @Nullable RuleDraft getDraft() {
        RuleDraft known = draft;
        if (known == null) {
            known = getVersions().stream()
                    .filter(RuleVersion::isDraft)
                    .map(RuleDraft::of)
                    .findFirst()
                    .orElse(null);
            draft = known;
        }
        return known;
    }

    public List<RuleItem> items(RuleVersion version, ApplicationKind kind) {
        return version.of(kind);
    }

    /** May the reader release the draft? Not who wrote it. */
    public boolean isSecondPerson() {
        return getVersions().stream()
                .anyMatch(v ->
                        v.isDraft() && !v.draftedBy().equals(Actors.current().id()));
    }

    public @Nullable String begin(long from) {
        return act(() -> rules.beginDraft(from), "admin.application.rules.done.begin");
    }

    public @Nullable String save() {
        return act(() -> rules.save(current().read()), "admin.application.rules.done.save");
    }

    public @Nullable String release() {
        return act(() -> rules.release(current().id(), current().edition()), "admin.application.rules.done.release");
    }

    public @Nullable String discard() {
        return act(() -> rules.discard(current().id(), current().edition()), "admin.application.rules.done.discard");
    }

    /** Adds an empty line to the form. */
    public void addItem() {
        current().getItems().add(RuleDraft.Line.empty());
    }

    private RuleDraft current() {
        RuleDraft known = getDraft();
        if (known == null) {
            throw BusinessRejection.conflict("application.rules-changed");
        }
        return known;
    }

    private @Nullable String act(Runnable deed, String done) {
        try {
            deed.run();
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                throw refused;
            }
            notices.refuse(refused);
            versions = null;
            return null;
        }
        notices.doneOnNextPage(done);
        return "/application/rules.xhtml?faces-redirect=true";
    }

    public String name(@Nullable String officer) {
        if (names == null) {
            names = queue.officers();
        }
        return officer == null ? "" : names.getOrDefault(officer, "－");
    }

    public List<ApplicationKind> getKinds() {
        return new ArrayList<>(List.of(ApplicationKind.values()));
    }
}

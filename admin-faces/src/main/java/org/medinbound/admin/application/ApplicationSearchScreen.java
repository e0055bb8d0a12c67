package org.medinbound.admin.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.application.ApplicationQueue;
import org.medinbound.application.TextHit;
import org.medinbound.shared.BusinessRejection;

/** Search in the recognised text of papers. */
@Named
@RequestScoped
public class ApplicationSearchScreen {
    @Inject
    private ApplicationQueue queue;

    @Inject
    private Notices notices;

    private @Nullable String words;
    private List<TextHit> hits = List.of();

    /** Searches when the address names words. */
    public void search() {
        String wanted = words;
        if (wanted != null && !wanted.isBlank()) {
            try {
                hits = queue.search(wanted);
            } catch (BusinessRejection refused) {
                if (refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                    throw refused;
                }
                notices.refuse(refused);
            }
        }
    }

    public boolean isOn() {
        return queue.recognises();
    }

    public List<TextHit> getHits() {
        return hits;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}

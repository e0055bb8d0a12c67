package org.medinbound.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.medinbound.hospital.store.TermStore;

/** The vocabulary of the directory in each language, read once a version of the directory. */
@ApplicationScoped
public class DirectoryTerms {
    @Inject
    TermStore store;

    @Inject
    DirectoryVersion version;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long version, Terms terms) {}

    /** The vocabulary in a language of the portal; names that it lacks are in English. */
    public Terms in(String language) {
        long now = version.number();
        Kept known = kept.get(language);
        if (known == null || known.version != now) {
            known = new Kept(now, store.terms(language));
            kept.put(language, known);
        }
        return known.terms;
    }
}

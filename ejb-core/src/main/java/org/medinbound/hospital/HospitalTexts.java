package org.medinbound.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actors;
import org.medinbound.hospital.store.HospitalStore;

/** Translations of what hospitals say of themselves, and their state. For use cases of other capabilities, in their transaction. */
@ApplicationScoped
public class HospitalTexts {
    /** State of a text by the joined row {@code t}: missing and stale are derived. */
    public static final String STATE = """
            case when t.hospital_id is null then 'MISSING' when t.language <> 'ja' and t.of_original is distinct from hospital_text_print(h.id)
              then 'STALE' else t.state end""";

    @Inject
    Jdbi jdbi;

    @Inject
    HospitalStore store;

    @Inject
    Event<DirectoryChanged> changes;

    /** MISSING, STALE, MACHINE, HOSPITAL or CHECKED. */
    public String state(String slug, String language) {
        return jdbi.withHandle(h -> h.createQuery("select " + STATE + """
                         from hospital h left join hospital_text t on t.hospital_id = h.id and t.language = :language
                        where h.slug = :slug""")
                .bind("slug", slug)
                .bind("language", language)
                .mapTo(String.class)
                .findOne()
                .orElse("MISSING"));
    }

    /**
     * Writes a translation of the Japanese original as it is now.
     *
     * @param state MACHINE, HOSPITAL or CHECKED
     */
    public void write(String slug, String language, HospitalText text, String state, Instant now) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            insert into hospital_text (hospital_id, language, name, city, summary, access, state, of_original, changed_at, changed_by)
                            select id, :language, :name, :city, :summary, :access, :state, hospital_text_print(id), :now, :by
                            from hospital where slug = :slug
                            on conflict (hospital_id, language) do update set name = excluded.name, city = excluded.city,
                              summary = excluded.summary, access = excluded.access, state = excluded.state,
                              of_original = excluded.of_original, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                    .bind("slug", slug)
                    .bind("language", language)
                    .bindMethods(text)
                    .bind("state", state)
                    .bind("now", now)
                    .bind("by", Actors.current().id())
                    .execute();
            h.execute("select hospital_search_refresh(id) from hospital where slug = ?", slug);
        });
        changes.fire(new DirectoryChanged(store.version()));
    }
}

package org.medinbound.hospital.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.hospital.Accreditation;
import org.medinbound.hospital.DoctorCount;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.Equipment;
import org.medinbound.hospital.Facilities;
import org.medinbound.hospital.FormerHospital;
import org.medinbound.hospital.HospitalContact;
import org.medinbound.hospital.HospitalEntry;
import org.medinbound.hospital.HospitalKind;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.HospitalText;
import org.medinbound.hospital.LanguageService;
import org.medinbound.hospital.Offer;
import org.medinbound.hospital.PublicationStatus;
import org.medinbound.hospital.Room;
import org.medinbound.hospital.Statement;

/** Reads whole entries, names and contacts, and changes the state of publication. */
@Dependent
public class HospitalStore {
    private static final String PROFILES = """
            select h.*, p.region,
              array(select specialty from hospital_department x where x.hospital_id = h.id) as departments,
              array(select concat_ws(':', treatment, price_low || '-' || price_high, nullif(array_to_string(price_parts, '+'), ''))
                from hospital_offer x where x.hospital_id = h.id) as offers,
              array(select concat_ws('/', language, means, days, to_char(opens, 'HH24:MI') || '-' || to_char(closes, 'HH24:MI'))
                from hospital_language x where x.hospital_id = h.id) as languages,
              array(select concat_ws(':', scheme, valid_from, valid_until)
                from hospital_accreditation x where x.hospital_id = h.id) as accreditations,
              array(select code from hospital_feature x where x.hospital_id = h.id and x.kind = 'payment') as payments,
              array(select code from hospital_feature x where x.hospital_id = h.id and x.kind = 'care') as care,
              array(select concat_ws(':', kind, charge_low || '-' || charge_high)
                from hospital_room x where x.hospital_id = h.id) as rooms,
              array(select concat_ws(':', specialty, doctors, specialists)
                from hospital_doctors x where x.hospital_id = h.id) as doctors,
              array(select concat_ws(':', kind, number) from hospital_equipment x where x.hospital_id = h.id) as equipment,
              array(select concat_ws('/', section, stated_on, source)
                from hospital_statement x where x.hospital_id = h.id) as statements
            from hospital h join directory_prefecture p on p.prefecture = h.prefecture
            where h.slug = any(:slugs)
            order by h.slug""";

    private final Jdbi jdbi;

    @Inject
    public HospitalStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The entries with these slugs, in any state. */
    public List<HospitalProfile> profiles(Collection<String> slugs) {
        return jdbi.withHandle(handle -> {
            Map<Long, Map<String, HospitalText>> texts = texts(handle, slugs);
            return handle.createQuery(PROFILES)
                    .bindArray("slugs", String.class, slugs)
                    .map((r, c) -> profile(r, texts.getOrDefault(r.getLong("id"), Map.of())))
                    .list();
        });
    }

    private static Map<Long, Map<String, HospitalText>> texts(Handle handle, Collection<String> slugs) {
        Map<Long, Map<String, HospitalText>> texts = new HashMap<>();
        handle.createQuery(
                        "select t.* from hospital_text t join hospital h on h.id = t.hospital_id where h.slug = any(:slugs)")
                .bindArray("slugs", String.class, slugs)
                .map((r, c) -> texts.computeIfAbsent(r.getLong("hospital_id"), k -> new HashMap<>())
                        .put(
                                r.getString("language"),
                                new HospitalText(
                                        r.getString("name"),
                                        r.getString("city"),
                                        r.getString("summary"),
                                        r.getString("access"))))
                .list();
        return texts;
    }

    private static HospitalProfile profile(ResultSet r, Map<String, HospitalText> texts) throws SQLException {
        HospitalEntry entry = new HospitalEntry(
                r.getString("slug"),
                PublicationStatus.of(r.getString("status")).orElseThrow(),
                HospitalKind.of(r.getString("kind")).orElseThrow(),
                r.getString("prefecture"),
                r.getInt("beds"),
                r.getInt("monthly_capacity"),
                r.getString("mailbox"),
                r.getString("phone"),
                r.getString("website"),
                texts,
                SearchStore.texts(r, "departments"),
                SearchStore.texts(r, "offers").stream()
                        .map(t -> Offer.parse(t).orElseThrow())
                        .toList(),
                SearchStore.texts(r, "languages").stream()
                        .map(t -> LanguageService.parse(t).orElseThrow())
                        .toList(),
                SearchStore.texts(r, "accreditations").stream()
                        .map(t -> Accreditation.parse(t).orElseThrow())
                        .toList(),
                SearchStore.texts(r, "payments"),
                SearchStore.texts(r, "care"),
                new Facilities(
                        SearchStore.texts(r, "rooms").stream()
                                .map(t -> Room.parse(t).orElseThrow())
                                .toList(),
                        SearchStore.texts(r, "doctors").stream()
                                .map(t -> DoctorCount.parse(t).orElseThrow())
                                .toList(),
                        SearchStore.texts(r, "equipment").stream()
                                .map(t -> Equipment.parse(t).orElseThrow())
                                .toList()),
                r.getString("source"),
                r.getObject("stated_on", LocalDate.class));
        return new HospitalProfile(
                r.getLong("id"),
                r.getString("region"),
                entry,
                r.getObject("admitted_until", LocalDate.class),
                statements(SearchStore.texts(r, "statements")));
    }

    private static Map<EntrySection, Statement> statements(List<String> written) {
        Map<EntrySection, Statement> statements = new EnumMap<>(EntrySection.class);
        for (String text : written) {
            String[] parts = text.split("/", 3);
            statements.put(EntrySection.valueOf(parts[0]), new Statement(parts[2], LocalDate.parse(parts[1])));
        }
        return statements;
    }

    /** Those that were shown before and are not on the day; see {@link HospitalProfile#isShownOn}. */
    public List<FormerHospital> former(Collection<String> slugs, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.slug, p.region,
                          array(select specialty from hospital_department x where x.hospital_id = h.id order by 1) as specialties
                        from hospital h join directory_prefecture p on p.prefecture = h.prefecture
                        where h.slug = any(:slugs) and h.was_shown
                          and not (h.status = 'published' and coalesce(h.admitted_until >= :today, false))
                        order by h.slug""")
                .bindArray("slugs", String.class, slugs)
                .bind("today", today)
                .map((r, c) -> new FormerHospital(
                        r.getString("slug"), r.getString("region"), SearchStore.texts(r, "specialties")))
                .list());
    }

    /** Names by id, in the language or else in English. */
    public Map<Long, String> names(Collection<Long> ids, String language) {
        Map<Long, String> names = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select distinct on (hospital_id) hospital_id, name from hospital_text
                        where hospital_id = any(:ids) and language in (:language, 'en')
                        order by hospital_id, language = 'en'""")
                .bindArray("ids", Long.class, ids)
                .bind("language", language)
                .map((r, c) -> names.put(r.getLong(1), r.getString(2)))
                .list());
        return names;
    }

    /** Slugs of all hospitals, in order. */
    public List<String> slugs() {
        return jdbi.withHandle(handle -> handle.createQuery("select slug from hospital order by slug")
                .mapTo(String.class)
                .list());
    }

    /** Where to ask the hospital. */
    public Optional<HospitalContact> contact(long id) {
        return contact("h.id = :key", id);
    }

    /** Where to ask the hospital with that slug. */
    public Optional<HospitalContact> contact(String slug) {
        return contact("h.slug = :key", slug);
    }

    private Optional<HospitalContact> contact(String which, Object key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.id, h.slug, h.mailbox, e.name, j.name as name_ja from hospital h
                        join hospital_text e on e.hospital_id = h.id and e.language = 'en'
                        join hospital_text j on j.hospital_id = h.id and j.language = 'ja'
                        where """ + " " + which)
                .bind("key", key)
                .map((r, c) -> new HospitalContact(
                        r.getLong("id"),
                        r.getString("slug"),
                        r.getString("name"),
                        r.getString("name_ja"),
                        r.getString("mailbox")))
                .findOne());
    }

    /** Changes the state of publication; false when there is no such hospital. */
    public boolean setStatus(String slug, PublicationStatus status, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with changed as (
                          update hospital set status = :status, changed_at = :now where slug = :slug returning id
                        )
                        select id from changed""")
                .bind("slug", slug)
                .bind("status", status.code())
                .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .mapTo(Long.class)
                .findOne()
                .map(id -> {
                    handle.execute("select hospital_search_refresh(?)", id);
                    return true;
                })
                .orElse(false));
    }

    /** The directory's version as this transaction sees it. */
    public long version() {
        return jdbi.withHandle(handle -> handle.createQuery("select number from directory_version")
                .mapTo(Long.class)
                .one());
    }
}

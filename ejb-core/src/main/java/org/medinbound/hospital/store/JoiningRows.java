package org.medinbound.hospital.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseVault;
import org.medinbound.hospital.JoiningForm;
import org.medinbound.hospital.JoiningRow;

/** Hospitals that want to join. */
@ApplicationScoped
public class JoiningRows {
    /** Most that a list shows. */
    private static final int MOST = 200;

    @Inject
    Jdbi jdbi;

    @Inject
    CaseVault vault;

    public void add(String reference, JoiningForm form, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into hospital_joining (reference, name_ja, name_en, city_ja, city_en, prefecture, kind, beds,
                          monthly_capacity, website, mailbox, contact_sealed, asked_at)
                        values (:reference, :nameJa, :nameEn, :cityJa, :cityEn, :prefecture, :kind, :beds, :monthlyCapacity, :website,
                          :mailbox, :sealed, :now)""")
                .bindMethods(form)
                .bind("reference", reference)
                .bind("sealed", vault.seal(reference, form.contact()))
                .bind("now", now)
                .execute());
    }

    public List<JoiningRow> waiting() {
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from hospital_joining where decided_at is null order by asked_at limit " + MOST)
                .map((r, c) -> row(r))
                .list());
    }

    public long count() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from hospital_joining where decided_at is null")
                .mapTo(Long.class)
                .one());
    }

    /** One that waits, locked to the end of the transaction. */
    public Optional<JoiningRow> lock(String reference) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from hospital_joining where reference = ? and decided_at is null for update")
                .bind(0, reference)
                .map((r, c) -> row(r))
                .findOne());
    }

    public void decide(String reference, @Nullable String slug, String reason, String by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update hospital_joining set decided_at = :now, decided_by = :by, slug = :slug, reason = :reason
                        where reference = :reference""")
                .bind("now", now)
                .bind("by", by)
                .bind("slug", slug)
                .bind("reason", reason)
                .bind("reference", reference)
                .execute());
    }

    private JoiningRow row(ResultSet r) throws SQLException {
        String reference = r.getString("reference");
        String contact = vault.open(reference, r.getBytes("contact_sealed"));
        return new JoiningRow(
                reference,
                r.getObject("asked_at", OffsetDateTime.class).toInstant(),
                new JoiningForm(
                        r.getString("name_ja"),
                        r.getString("name_en"),
                        r.getString("city_ja"),
                        r.getString("city_en"),
                        r.getString("prefecture"),
                        r.getString("kind"),
                        r.getInt("beds"),
                        r.getInt("monthly_capacity"),
                        r.getString("website"),
                        r.getString("mailbox"),
                        contact == null ? "" : contact));
    }
}

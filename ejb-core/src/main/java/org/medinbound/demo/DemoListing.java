package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.hospital.AcceptanceOfPatients;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalDirectory;
import org.medinbound.hospital.HospitalText;
import org.medinbound.listing.EntryTexts;
import org.medinbound.listing.OwnCalendar;
import org.medinbound.listing.OwnEntry;
import org.medinbound.listing.OwnEntryFile;
import org.medinbound.listing.TextFile;

/** Invented facts of rooms, doctors and equipment, old statements, proposals, closed days and translations. */
@ApplicationScoped
public class DemoListing implements DemoPart {
    @Inject
    private OwnEntry own;

    @Inject
    private OwnCalendar calendar;

    @Inject
    private EntryTexts texts;

    @Inject
    private HospitalDirectory directory;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "entries of hospitals";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public void load() {
        facilities();
        old();
        proposed("minato-central");
        drafted("aoi-university");
        calendars();
        translated();
    }

    /** One hospital with closed days, one that takes few patients and one that takes none for a while. */
    private void calendars() {
        LocalDate today = LocalDate.now(clock);
        calendar.close("minato-central", today.plusDays(9), today.plusDays(10), "創立記念日（架空）");
        calendar.accept("shirakaba-general", AcceptanceOfPatients.State.LIMITED, today.plusDays(60));
        calendar.accept("sazanami-women", AcceptanceOfPatients.State.CLOSED, today.plusDays(45));
    }

    /** One description checked, two drafts of a machine. */
    private void translated() {
        text(
                "minato-central",
                "vi",
                true,
                "Bệnh viện Trung tâm Minato (hư cấu)",
                "Bệnh viện đa khoa có bộ phận riêng dành cho bệnh nhân từ nước ngoài.");
        text("minato-central", "zh-Hans", false, "港中央医院（虚构）", "设有国际患者专门部门的综合医院。");
        text("aoi-university", "ar", false, "مستشفى جامعة أوي (خيالي)", "مستشفى جامعي يعالج الأمراض الخطيرة والنادرة.");
    }

    private void text(String slug, String language, boolean checked, String name, String summary) {
        TextFile file = texts.open(slug, language);
        texts.save(slug, language, new HospitalText(name, file.english().city(), summary, ""), checked, file.print());
    }

    /** By size and kind, so that they look like hospitals; the same at each load. */
    private void facilities() {
        jdbi.useHandle(h -> {
            h.execute("""
                    insert into hospital_room (hospital_id, kind, charge_low, charge_high, source, stated_on)
                    select h.id, r.kind, r.low, r.high, h.source, h.stated_on from hospital h
                    cross join (values ('shared', 0, 0, 20), ('twin', 5500, 8800, 100), ('single', 11000, 22000, 20),
                      ('single-bath', 22000, 44000, 150), ('suite', 66000, 132000, 400)) as r(kind, low, high, least)
                    where h.beds >= r.least""");
            h.execute("""
                    insert into hospital_doctors (hospital_id, specialty, doctors, specialists, source, stated_on)
                    select h.id, d.specialty, n.doctors, n.doctors * 2 / 3, h.source, h.stated_on from hospital h
                    join hospital_department d on d.hospital_id = h.id
                    cross join lateral (select 3 + (h.beds / 60) + (length(d.specialty) + h.id % 7)::integer % 5 as doctors) n""");
            h.execute("""
                    insert into hospital_equipment (hospital_id, kind, number, source, stated_on)
                    select h.id, e.kind, 1 + h.beds / e.per, h.source, h.stated_on from hospital h
                    cross join (values ('ct', 250, 0), ('mri-15t', 400, 0), ('mri-3t', 500, 200), ('pet-ct', 900, 300), ('mammography', 900, 0),
                      ('endoscopy', 150, 0), ('angiography', 350, 200), ('hybrid-theatre', 1200, 500), ('surgical-robot', 700, 400),
                      ('linac', 600, 300)) as e(kind, per, least)
                    where h.beds >= e.least""");
        });
    }

    /** Two hospitals that said nothing for long. */
    private void old() {
        jdbi.useHandle(h -> h.execute("""
                update hospital_statement s set stated_on = ? from hospital h
                where h.id = s.hospital_id and h.slug in ('shirakaba-general', 'aoi-university')
                  and s.section in ('PRICES', 'LANGUAGES', 'STAFF')""", LocalDate.now(clock).minusMonths(17)));
    }

    private void proposed(String slug) {
        Map<String, String> stay = cells(slug, EntrySection.STAY);
        stay.put("care", "halal;prayer-room;vegetarian");
        keep(slug, EntrySection.STAY, stay);
        Map<String, String> languages = cells(slug, EntrySection.LANGUAGES);
        languages.put("languages", "en/staff/weekdays/08:30-17:00;vi/video/daily;zh/staff/daily/09:00-20:00");
        keep(slug, EntrySection.LANGUAGES, languages);
        own.send(slug, "4月からベトナム語のビデオ通訳を導入しました。（架空の記載）", seen(slug));
    }

    private void drafted(String slug) {
        Map<String, String> basic = cells(slug, EntrySection.BASIC);
        basic.put("monthly_capacity", "40");
        keep(slug, EntrySection.BASIC, basic);
    }

    private void keep(String slug, EntrySection section, Map<String, String> cells) {
        own.keep(slug, section, cells, seen(slug));
    }

    private long seen(String slug) {
        OwnEntryFile file = own.open(slug, "ja");
        return file.seen();
    }

    private Map<String, String> cells(String slug, EntrySection section) {
        return EntryCells.of(
                section, EntryCells.of(directory.entry(slug).orElseThrow().entry()));
    }
}

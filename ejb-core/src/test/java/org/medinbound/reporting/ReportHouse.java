package org.medinbound.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.guarantor.GuarantorImport;
import org.medinbound.house.House;
import org.medinbound.shared.SystemClock;

/** Two agencies and one hospital, on 3 July 2026 at ten in Tokyo. */
public final class ReportHouse extends House {
    public static final Actor OFFICER = new Actor("staff:1", Set.of(Role.REGISTRY), null, null);
    public static final YearMonth JUNE = YearMonth.of(2026, 6);

    /** Agencies B-1 and B-2, both registered long ago. */
    public ReportHouse() {
        super("2026-07-03T01:00:00Z");
        String csv = "number,name,name_en,status,registered_on,deregistered_on,email,phone,contact_languages\n"
                + "B-1,架空一号,Agency One (fictitious),active,2020-01-01,,desk@one.example,,en\n"
                + "B-2,架空二号,Agency Two (fictitious),active,2020-01-01,,desk@two.example,,en\n";
        does(OFFICER, () -> get(GuarantorImport.class).load(file(csv)));
        jdbi.useHandle(h -> {
            h.execute(
                    "insert into hospital (slug, status, kind, prefecture, beds, monthly_capacity, mailbox, source, stated_on,"
                            + " changed_at) values ('kaku-central', 'published', 'general', 'tokyo', 100, 10, 'x@kaku.example', 'test',"
                            + " '2026-01-01', now())");
            h.execute(
                    "insert into hospital_text (hospital_id, language, name, city, summary) select id, 'ja', '架空中央病院', '千代田区',"
                            + " '概要' from hospital");
            h.execute(
                    "insert into hospital_text (hospital_id, language, name, city, summary) select id, 'en', 'Kaku Central"
                            + " Hospital', 'Chiyoda', 'x' from hospital");
        });
    }

    public static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }

    /** An instant by the time of Tokyo. */
    public static Instant tokyo(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(SystemClock.TOKYO).toInstant();
    }

    /** A line without any fault in June; the patient has left. */
    public static LineText line(String number) {
        Map<LineField, String> typed = new EnumMap<>(LineField.class);
        typed.put(LineField.NUMBER, number);
        typed.put(LineField.ISSUED, "2026-06-05");
        typed.put(LineField.NATIONALITY, "VN");
        typed.put(LineField.BIRTH, "1975");
        typed.put(LineField.SEX, "female");
        typed.put(LineField.VISA, "single");
        typed.put(LineField.STAY, "90D");
        typed.put(LineField.HOSPITAL, "架空中央病院");
        typed.put(LineField.PURPOSE, "treatment");
        typed.put(LineField.DISEASE, "neoplasm");
        typed.put(LineField.ENTRY, "2026-06-10");
        typed.put(LineField.DEPARTURE, "2026-06-20");
        return new LineText(typed);
    }

    static Path file(String content) {
        try {
            Path file = Files.createTempFile("reports", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}

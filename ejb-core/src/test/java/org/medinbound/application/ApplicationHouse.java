package org.medinbound.application;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.guarantor.RegisterBook;
import org.medinbound.guarantor.RegisterRow;
import org.medinbound.house.House;
import org.medinbound.settings.TestSettings;
import org.medinbound.shared.SystemClock;

/** Applications to the registry, on Wednesday, 25 November 2026, at ten in Tokyo. */
public final class ApplicationHouse extends House {
    static final Actor OFFICER = new Actor("staff:1", Set.of(Role.REGISTRY), null, null);
    static final Actor SECOND_OFFICER = new Actor("staff:2", Set.of(Role.REGISTRY), null, null);
    static final Actor MINISTRY = new Actor("staff:9", Set.of(Role.MINISTRY), null, null);
    static final Actor VISITOR = Actor.visitor("192.0.2.1");
    static final Actor JOB = Actor.system("application-reminders");
    static final Actor AGENCY = agency("B-101");

    final Map<String, String> settings = new HashMap<>(Map.of("ocr.tesseract", "off"));

    ApplicationHouse() {
        super("2026-11-25T01:00:00Z");
        does(JOB, () -> get(RegisterBook.class)
                .write(new RegisterRow(
                        "B-101",
                        "株式会社あおい医療渡航（架空）",
                        "Aoi Medical Travel (fictitious)",
                        "active",
                        LocalDate.of(2022, 4, 1),
                        null,
                        "office@aoi.example",
                        "03-0000-0001",
                        List.of("ja", "en"))));
    }

    @Override
    protected List<Object> given() {
        return List.of(TestSettings.from(settings));
    }

    /** Moves the clock to ten in the morning of the day, Asia/Tokyo. */
    void to(LocalDate day) {
        clock.to(day.atTime(10, 0).atZone(SystemClock.TOKYO).toInstant());
    }

    static Actor agency(String subject) {
        return new Actor("guarantor:" + subject, Set.of(Role.GUARANTOR), subject, null);
    }

    ApplicationPage page(String reference) {
        return as(OFFICER, () -> get(ApplicationQueue.class).open(reference));
    }

    static ApplicationForm form() {
        return new ApplicationForm(Map.of(
                "name", "株式会社あおい医療渡航（架空）",
                "nameEn", "Aoi Medical Travel (fictitious)",
                "contact", "青井 花子（架空）",
                "mailbox", "hanako@aoi.example",
                "phone", "03-0000-0001",
                "netAssets", "１２，０００，０００円",
                "netAssetsOn", "2026-03-31"));
    }

    /** Fourteen patients over the past two years, in every half-year. */
    static String record(LocalDate today) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            text.append(today.minusDays(20 + i * 50L)).append("\tCN\t架空中央病院\t山田（架空）\n");
        }
        return text.toString();
    }

    static List<ContractLine> contracts(LocalDate today) {
        return List.of(
                new ContractLine(
                        1,
                        "架空中央病院",
                        today.minusYears(2),
                        today.plusYears(1),
                        false,
                        false,
                        true,
                        true,
                        true,
                        true,
                        null),
                new ContractLine(
                        2,
                        "架空大学病院",
                        today.minusYears(3),
                        today.minusDays(5),
                        true,
                        true,
                        true,
                        true,
                        true,
                        true,
                        null));
    }

    static InputStream pdf(String words) {
        return new ByteArrayInputStream(("%PDF-1.4 " + words).getBytes(StandardCharsets.UTF_8));
    }
}

package org.medinbound.followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.guarantor.DeadlineFlagging;
import org.medinbound.guarantor.FlaggingRun;
import org.medinbound.guarantor.GuarantorImport;
import org.medinbound.guarantor.ReportImport;
import org.medinbound.house.House;
import org.medinbound.notification.Mail;
import org.medinbound.notification.MailDeliveries;
import org.medinbound.notification.MailDelivery;
import org.medinbound.notification.MailState;
import org.medinbound.settings.TestSettings;

/** Agencies, their reports and flags; every mail is sent at once. */
public final class FlagHouse extends House {
    public static final Actor SYSTEM = Actor.system("test");
    public static final Actor OFFICER = new Actor("staff:1", Set.of(Role.REGISTRY), null, null);
    public static final Actor SECOND_OFFICER = new Actor("staff:2", Set.of(Role.REGISTRY), null, null);
    public static final Actor MINISTRY = new Actor("staff:3", Set.of(Role.MINISTRY), null, null);

    public final List<MailDelivery> deliveries = new ArrayList<>();

    public FlagHouse() {
        super("2026-06-01T00:00:00Z");
    }

    @Override
    protected List<Object> given() {
        return List.of(new Deliveries(), TestSettings.from(Map.of("guarantor.go-live", "2026-01-01T00:00:00+09:00")));
    }

    public void at(String instant) {
        clock.to(OffsetDateTime.parse(instant).toInstant());
    }

    public void at(Instant instant) {
        clock.to(instant);
    }

    public Instant now() {
        return clock.instant();
    }

    /** The agency itself, signed in. */
    public static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }

    /** Lines of number, name, status, registered, deregistered, e-mail, languages. */
    public void agencies(String... lines) {
        StringBuilder csv = new StringBuilder(
                "number,name,status,registered_on,deregistered_on,email,contact_languages,name_en,phone\n");
        for (String line : lines) {
            csv.append(line).append(",,\n");
        }
        as(SYSTEM, () -> get(GuarantorImport.class).load(file(csv.toString())));
    }

    /** Lines of number, period, received_at, nil, guarantees. */
    public void reports(String... lines) {
        String csv = "number,period,received_at,nil,guarantees\n" + String.join("\n", lines) + "\n";
        as(SYSTEM, () -> get(ReportImport.class).load(file(csv)));
    }

    /** Runs the flagging as of now. */
    public void flag() {
        DeadlineFlagging flagging = get(DeadlineFlagging.class);
        FlaggingRun run = as(SYSTEM, () -> flagging.plan(now()));
        run.parts().forEach(part -> as(SYSTEM, () -> flagging.evaluate(run, part)));
    }

    /** The one flag of that agency, month and kind that stands. */
    public String item(String number, String period, String kind) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select c.item from flag_case c join guarantor g on g.id = c.guarantor_id
                        where g.number = ? and c.period = cast(? || '-01' as date) and c.kind = ? and c.withdrawn_at is null""")
                .bind(0, number)
                .bind(1, period)
                .bind(2, kind)
                .mapTo(String.class)
                .one());
    }

    @Override
    protected UUID put(Mail mail) {
        UUID id = super.put(mail);
        deliveries.add(
                new MailDelivery(id, mail.template(), mail.about(), MailState.SENT, now(), now().plusSeconds(2)));
        return id;
    }

    private static Path file(String csv) {
        try {
            Path file = Files.createTempFile("flags", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Deliveries implements MailDeliveries {
        @Override
        public Optional<MailDelivery> of(UUID id) {
            return deliveries.stream().filter(d -> d.id().equals(id)).findFirst();
        }

        @Override
        public List<MailDelivery> about(String about) {
            return deliveries.stream().filter(d -> d.about().equals(about)).toList();
        }

        @Override
        public Optional<String> messageId(UUID id) {
            return Optional.of("<" + id + "@medinbound.example>");
        }
    }
}

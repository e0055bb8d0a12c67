package org.medinbound.helpdesk;

import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.agency.RegisterContacts;
import org.medinbound.document.SystemVault;
import org.medinbound.guarantor.GuarantorImport;
import org.medinbound.house.House;
import org.medinbound.house.NotedVault;
import org.medinbound.notification.Bounce;
import org.medinbound.notification.Bounces;
import org.medinbound.notification.store.MailRows;
import org.medinbound.notification.store.QueuedMail;
import org.medinbound.settings.Settings;
import org.medinbound.settings.TestSettings;

/** The registry desk with two agencies and the real outbox. */
public final class DeskHouse extends House {
    public static final Actor OFFICER = new Actor("staff:1", Set.of(Role.REGISTRY), null, null);
    public static final Actor SECOND_OFFICER = new Actor("staff:2", Set.of(Role.REGISTRY), null, null);
    public static final Actor MINISTRY = new Actor("staff:9", Set.of(Role.MINISTRY), null, null);
    public static final Actor MAILBOX = Actor.system("mailbox");

    public final List<Bounce> bounces = new ArrayList<>();
    public final Map<String, String> values = new HashMap<>(Map.of("helpdesk.mailbox", "desk@medinbound.example"));
    public final Settings settings = TestSettings.from(values);

    public DeskHouse() {
        super("2026-11-25T01:00:00Z");
        does(MAILBOX, () -> {
            new GuarantorImport(jdbi, get(RegisterContacts.class)).load(csv("""
                    number,name,name_en,status,registered_on,deregistered_on,email,phone,contact_languages
                    B-001,架空トラベル,Fictional Travel,active,2020-01-01,,hanako@travel.example,03,ja
                    B-002,架空メディカル,Fictional Medical,active,2020-01-01,,desk@medical.example,03,en
                    """));
        });
    }

    @Override
    protected List<Object> given() {
        SystemVault vault = new NotedVault();
        return List.of(
                settings,
                new QueuedMail(jdbi, vault, settings, clock),
                new MailRows(jdbi, vault, settings, clock),
                listeners());
    }

    /** As the agency itself. */
    public static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }

    /** A question of agency B-001 from its page. */
    public String asked() {
        return as(agency("B-001"), () -> get(AgencyQuestions.class)
                .ask("REPORT", "期限について", "今月の報告の期限はいつですか。", "hanako@travel.example", List.of()));
    }

    public QuestionPage page(String reference) {
        return as(OFFICER, () -> get(QuestionQueue.class).open(reference));
    }

    /** One column of the newest mail in the outbox, opened when it is sealed. */
    public String mail(String column) {
        return jdbi.withHandle(
                h -> h.createQuery("select * from outbound_mail order by queued_at desc, ctid desc limit 1")
                        .map((r, c) -> column.endsWith("_sealed")
                                ? new String(r.getBytes(column), StandardCharsets.UTF_8).replaceFirst("^mail\\|", "")
                                : String.valueOf(r.getString(column)))
                        .one());
    }

    public long queued() {
        return count("outbound_mail");
    }

    private static Path csv(String text) {
        try {
            Path file = Files.createTempFile("agencies", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Instance<Bounces> listeners() {
        List<Bounces> all = List.of(bounces::add);
        return (Instance<Bounces>) Proxy.newProxyInstance(
                DeskHouse.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "iterator" -> all.iterator();
                    case "forEach" -> {
                        all.forEach((java.util.function.Consumer<Bounces>) arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}

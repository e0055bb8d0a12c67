package org.medinbound.listing;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.medinbound.hospital.Accreditation;
import org.medinbound.hospital.DoctorCount;
import org.medinbound.hospital.Equipment;
import org.medinbound.hospital.LanguageService;
import org.medinbound.hospital.Offer;
import org.medinbound.hospital.PriceRange;
import org.medinbound.hospital.Room;
import org.medinbound.hospital.ServiceDays;
import org.medinbound.hospital.Terms;
import org.medinbound.shared.Texts;

/** Written forms of facts in the words of one language. */
public final class EntryWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private final Terms terms;
    private final Texts texts;

    EntryWords(Terms terms, Texts texts) {
        this.terms = terms;
        this.texts = texts;
    }

    /** Name of the field. */
    public String label(String field) {
        return texts.get("listing.field." + field);
    }

    /** The thing that a part of a list speaks of; what is told of it is {@link #told}. */
    String thing(String field, String part) {
        String code = part.split("[:/]", 2)[0];
        return switch (field) {
            case "accreditations" -> terms.name("accreditation", code);
            case "languages" -> terms.name("language", code);
            case "prices" -> terms.name("treatment", code);
            case "rooms" -> terms.name("room", code);
            case "doctors" -> terms.name("specialty", code);
            case "equipment" -> terms.name("equipment", code);
            default -> "";
        };
    }

    /** What stands in the field, or in one part of it when it is a list; the written form itself when it cannot be read. */
    public String told(String field, String value) {
        return switch (field) {
            case "kind" -> texts.get("hospital.kind." + value);
            case "prefecture" -> terms.name("prefecture", value);
            case "accreditations" ->
                Accreditation.parse(value)
                        .map(a -> texts.get("listing.term", DAY.format(a.from()), DAY.format(a.until())))
                        .orElse(value);
            case "languages" -> LanguageService.parse(value).map(this::service).orElse(value);
            case "departments" -> terms.name("specialty", value);
            case "treatments" -> terms.name("treatment", value);
            case "prices" -> Offer.parse(value).map(this::price).orElse(value);
            case "rooms" -> Room.parse(value).map(this::room).orElse(value);
            case "care" -> terms.name("care", value);
            case "payments" -> terms.name("payment", value);
            case "doctors" ->
                DoctorCount.parse(value)
                        .map(d -> texts.get("listing.doctors", d.doctors(), d.specialists()))
                        .orElse(value);
            case "equipment" ->
                Equipment.parse(value)
                        .map(e -> texts.get("listing.number", e.number()))
                        .orElse(value);
            default -> value;
        };
    }

    private String service(LanguageService service) {
        String days = texts.get("hospital.days." + service.days().code());
        String hours = service.opens() == null
                ? service.days() == ServiceDays.APPOINTMENT ? days : texts.get("hospital.hours.all", days)
                : texts.get("hospital.hours", days, service.opens().toString(), String.valueOf(service.closes()));
        return texts.get(
                "listing.service", texts.get("hospital.means." + service.means().code()), hours);
    }

    private String price(Offer offer) {
        PriceRange price = offer.price();
        if (price == null) {
            return texts.get("hospital.price.none");
        }
        String range = range(price.low(), price.high());
        return price.parts().isEmpty() ? range : texts.get("listing.price", range, names(price.parts()));
    }

    /** What a room costs for a night. */
    public String room(Room room) {
        Integer low = room.low();
        Integer high = room.high();
        if (low == null || high == null) {
            return texts.get("listing.room.unknown");
        }
        return high == 0 ? texts.get("listing.room.free") : texts.get("listing.room.charge", range(low, high));
    }

    private String range(int low, int high) {
        return texts.get("hospital.price.range", low, high, low / 10_000.0, high / 10_000.0);
    }

    private String names(List<String> parts) {
        return parts.stream()
                .map(p -> terms.name("price-part", p))
                .collect(Collectors.joining(texts.get("listing.comma")));
    }
}

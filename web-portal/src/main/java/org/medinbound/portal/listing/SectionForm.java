package org.medinbound.portal.listing;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.medinbound.hospital.Accreditation;
import org.medinbound.hospital.DoctorCount;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.Equipment;
import org.medinbound.hospital.LanguageService;
import org.medinbound.hospital.Offer;
import org.medinbound.hospital.PriceRange;
import org.medinbound.hospital.Room;
import org.medinbound.portal.web.Form;

/** Lays the written form of a section out into the inputs of its form. */
final class SectionForm {
    private final MultivaluedMap<String, String> inputs = new MultivaluedHashMap<>();

    private SectionForm() {}

    /** The form filled in with what stands in the cells. */
    static Form of(EntrySection section, Map<String, String> cells) {
        SectionForm form = new SectionForm();
        for (String field : section.fields()) {
            String cell = cells.getOrDefault(field, "");
            List<String> parts = EntryCells.parts(cell);
            switch (field) {
                case "accreditations" -> form.accreditations(parts);
                case "languages" -> form.languages(parts);
                case "departments", "treatments", "care", "payments" -> form.inputs.put(field, parts);
                case "prices" -> parts.forEach(form::price);
                case "rooms" -> parts.forEach(form::room);
                case "doctors" -> parts.forEach(form::doctors);
                case "equipment" -> parts.forEach(form::equipment);
                default -> form.inputs.putSingle(field, cell);
            }
        }
        return Form.of(form.inputs);
    }

    private void accreditations(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            int row = i;
            Accreditation.parse(parts.get(i)).ifPresent(a -> {
                inputs.putSingle("scheme_" + row, a.scheme());
                inputs.putSingle("from_" + row, a.from().toString());
                inputs.putSingle("until_" + row, a.until().toString());
            });
        }
        inputs.putSingle("rows", String.valueOf(parts.size() + 1));
    }

    private void languages(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            int row = i;
            LanguageService.parse(parts.get(i)).ifPresent(l -> {
                inputs.putSingle("language_" + row, l.language());
                inputs.putSingle("means_" + row, l.means().code());
                inputs.putSingle("days_" + row, l.days().code());
                inputs.putSingle(
                        "opens_" + row, l.opens() == null ? "" : l.opens().toString());
                inputs.putSingle(
                        "closes_" + row, l.closes() == null ? "" : l.closes().toString());
            });
        }
        inputs.putSingle("rows", String.valueOf(parts.size() + 1));
    }

    private void price(String part) {
        Offer.parse(part).ifPresent(offer -> {
            PriceRange price = offer.price();
            if (price != null) {
                inputs.putSingle("low_" + offer.treatment(), String.valueOf(price.low()));
                inputs.putSingle("high_" + offer.treatment(), String.valueOf(price.high()));
                inputs.put("parts_" + offer.treatment(), price.parts());
            }
        });
    }

    private void room(String part) {
        Room.parse(part).ifPresent(room -> {
            inputs.add("rooms", room.kind());
            if (room.low() != null) {
                inputs.putSingle("low_" + room.kind(), String.valueOf(room.low()));
                inputs.putSingle("high_" + room.kind(), String.valueOf(room.high()));
            }
        });
    }

    private void doctors(String part) {
        DoctorCount.parse(part).ifPresent(d -> {
            inputs.putSingle("doctors_" + d.specialty(), String.valueOf(d.doctors()));
            inputs.putSingle("specialists_" + d.specialty(), String.valueOf(d.specialists()));
        });
    }

    private void equipment(String part) {
        Equipment.parse(part).ifPresent(e -> inputs.putSingle("number_" + e.kind(), String.valueOf(e.number())));
    }
}

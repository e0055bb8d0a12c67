package org.medinbound.portal.hospital;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.Facilities;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.Terms;
import org.medinbound.portal.hospital.HospitalJson.Named;

/** Rooms, doctors and equipment in the JSON API, as the hospital states them. */
@Schema(name = "Facilities")
public record FacilitiesJson(List<RoomJson> rooms, List<DoctorsJson> doctors, List<EquipmentJson> equipment) {
    /** A kind of room; the charge a night in JPY, 0 for none, null when not stated. */
    @Schema(name = "Room")
    public record RoomJson(
            Named kind,
            @Nullable Integer chargeLow,
            @Nullable Integer chargeHigh) {}

    /** Full-time doctors of a department. */
    @Schema(name = "Doctors")
    public record DoctorsJson(Named specialty, int doctors, int specialists) {}

    /** Equipment and how many of it. */
    @Schema(name = "Equipment")
    public record EquipmentJson(Named kind, int number) {}

    static FacilitiesJson of(Terms terms, Facilities stated) {
        return new FacilitiesJson(
                stated.rooms().stream()
                        .map(r -> new RoomJson(Named.of(terms, "room", r.kind()), r.low(), r.high()))
                        .toList(),
                stated.doctors().stream()
                        .map(d -> new DoctorsJson(
                                Named.of(terms, "specialty", d.specialty()), d.doctors(), d.specialists()))
                        .toList(),
                stated.equipment().stream()
                        .map(e -> new EquipmentJson(Named.of(terms, "equipment", e.kind()), e.number()))
                        .toList());
    }

    /** The day on which each section was last stated. */
    static Map<String, String> stated(HospitalProfile profile) {
        Map<String, String> days = new LinkedHashMap<>();
        for (EntrySection section : EntrySection.values()) {
            days.put(section.code(), profile.statement(section).statedOn().toString());
        }
        return days;
    }
}

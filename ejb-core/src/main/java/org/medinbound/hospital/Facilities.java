package org.medinbound.hospital;

import java.util.Comparator;
import java.util.List;

/** Rooms, doctors and equipment of a hospital, as it states them; in the order of their written forms. */
public record Facilities(List<Room> rooms, List<DoctorCount> doctors, List<Equipment> equipment) {
    /** Nothing stated. */
    public static final Facilities NONE = new Facilities(List.of(), List.of(), List.of());

    public Facilities {
        rooms = rooms.stream().sorted(Comparator.comparing(Room::written)).toList();
        doctors = doctors.stream()
                .sorted(Comparator.comparing(DoctorCount::written))
                .toList();
        equipment = equipment.stream()
                .sorted(Comparator.comparing(Equipment::written))
                .toList();
    }
}

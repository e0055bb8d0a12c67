package org.medinbound.hospital;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.store.HospitalStore;
import org.medinbound.shared.BusinessRejection;

/** Reads single hospitals: for their page, for a comparison, for a case. */
@Stateless
@UseCase
public class HospitalDirectory {
    @Inject
    HospitalStore store;

    @Inject
    Clock clock;

    /** The hospital, if it is published and its certificate is in force. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Optional<HospitalProfile> published(String slug) {
        return among(List.of(slug)).stream().findFirst();
    }

    /**
     * The hospital, if it is published and its certificate is in force.
     *
     * @throws BusinessRejection {@code hospital.gone} when it was shown before, {@code not-found} when it never was
     */
    @Requires(value = Right.PUBLIC, recorded = false)
    public HospitalProfile shown(String slug) {
        return among(List.of(slug)).stream()
                .findFirst()
                .orElseThrow(() -> former(List.of(slug)).isEmpty()
                        ? BusinessRejection.notFound()
                        : BusinessRejection.gone("hospital.gone"));
    }

    /** Those of the hospitals that were shown before and are not now, for whatever reason. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public List<FormerHospital> noLongerShown(List<String> slugs) {
        return former(slugs);
    }

    private List<FormerHospital> former(List<String> slugs) {
        return slugs.isEmpty() ? List.of() : store.former(slugs, LocalDate.now(clock));
    }

    /** Those of the hospitals that are shown, in the order asked for. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public List<HospitalProfile> publishedAmong(List<String> slugs) {
        return among(slugs);
    }

    private List<HospitalProfile> among(List<String> slugs) {
        LocalDate today = LocalDate.now(clock);
        Map<String, HospitalProfile> found = store.profiles(slugs).stream()
                .filter(p -> p.isShownOn(today))
                .collect(Collectors.toMap(p -> p.entry().slug(), Function.identity()));
        return slugs.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Names by id, in the language or else English, whatever their state: a case keeps showing whom it asked. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Map<Long, String> names(Collection<Long> ids, String language) {
        return store.names(ids, language);
    }

    /** Where to ask the hospital; empty when there is no such hospital. */
    @Requires(value = Right.HOSPITAL_READ, recorded = false)
    public Optional<HospitalContact> contactOf(long hospitalId) {
        return store.contact(hospitalId);
    }

    /** The whole entry in any state. */
    @Requires(value = Right.HOSPITAL_READ, recorded = false)
    public Optional<HospitalProfile> entry(String slug) {
        return store.profiles(List.of(slug)).stream().findFirst();
    }
}

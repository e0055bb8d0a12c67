package org.medinbound.hospital;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.database.TestDatabase;
import org.medinbound.hospital.store.AdmissionStore;
import org.medinbound.hospital.store.EntryWriter;
import org.medinbound.hospital.store.HospitalStore;
import org.medinbound.hospital.store.SearchStore;
import org.medinbound.hospital.store.TermStore;
import org.medinbound.shared.SystemClock;

/** The use cases of the directory on a fresh database, on 15 May 2026. */
final class DirectoryFixture {
    final Jdbi jdbi = TestDatabase.jdbi();
    final Clock clock = Clock.fixed(Instant.parse("2026-05-15T03:00:00Z"), SystemClock.TOKYO);
    final DirectoryVersion version = new DirectoryVersion();
    final DirectoryTerms terms = new DirectoryTerms();
    final HospitalImport imports = new HospitalImport();
    final HospitalSearch search = new HospitalSearch();
    final HospitalDirectory directory = new HospitalDirectory();
    final HospitalPublication publication = new HospitalPublication();

    DirectoryFixture() {
        terms.store = new TermStore(jdbi);
        terms.version = version;
        imports.terms = terms;
        imports.store = new HospitalStore(jdbi);
        imports.writer = new EntryWriter(jdbi);
        imports.clock = clock;
        imports.changes = new Changes();
        imports.imported = new Admitting();
        search.store = new SearchStore(jdbi);
        search.clock = clock;
        directory.store = imports.store;
        directory.clock = clock;
        publication.store = imports.store;
        publication.clock = clock;
        publication.changes = new Changes();
    }

    /** With the demonstration hospitals. */
    static DirectoryFixture withDemo() {
        DirectoryFixture fixture = new DirectoryFixture();
        fixture.imports.importCsv(demoFile());
        return fixture;
    }

    static Path demoFile() {
        try {
            return Path.of(
                    DirectoryFixture.class.getResource("/demo/hospitals.csv").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    ImportCounts importText(String csv) {
        try {
            Path file = Files.createTempFile("hospitals", ".csv");
            Files.writeString(file, csv);
            return imports.importCsv(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the version at once, as the container does after the commit. */
    private final class Changes implements Event<DirectoryChanged> {
        @Override
        public void fire(DirectoryChanged change) {
            version.committed(change);
        }

        @Override
        public <U extends DirectoryChanged> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DirectoryChanged> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<DirectoryChanged> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends DirectoryChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DirectoryChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }

    /** Admits what is imported as published, as the quality officers' certificates do. */
    private final class Admitting implements Event<HospitalsImported> {
        @Override
        public void fire(HospitalsImported event) {
            List<String> fresh = jdbi.withHandle(
                    h -> h.createQuery("select slug from hospital where admitted_until is null and slug = any(:slugs)")
                            .bindArray("slugs", String.class, event.published())
                            .mapTo(String.class)
                            .list());
            if (!fresh.isEmpty()) {
                new AdmissionStore(jdbi).set(fresh, LocalDate.of(2099, 12, 31));
            }
        }

        @Override
        public <U extends HospitalsImported> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends HospitalsImported> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<HospitalsImported> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends HospitalsImported> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends HospitalsImported> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}

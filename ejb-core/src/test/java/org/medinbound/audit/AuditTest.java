package org.medinbound.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.audit.CheckReport.Finding;
import org.medinbound.audit.CheckReport.Kind;
import org.medinbound.database.Sql;
import org.medinbound.database.TestDatabase;
import org.medinbound.settings.TestSettings;
import org.medinbound.shared.SystemClock;

class AuditTest {
    private static final Actor OFFICER = new Actor("staff:7", Set.of(Role.DESK, Role.ADMIN), null, "192.0.2.9");

    private final DataSource dataSource = TestDatabase.dataSource();
    private final Jdbi jdbi = Sql.on(dataSource);
    private final AccessLedger ledger = new AccessLedger(jdbi, Clock.system(SystemClock.TOKYO));
    private final SealRows seals = new SealRows(jdbi);

    private final HeadsFile heads;
    private final AuditSealing sealing;
    private final AuditCheck check;

    AuditTest(@TempDir Path home) {
        heads = new HeadsFile(TestSettings.with("medinbound.home", home.toString()));
        sealing = new AuditSealing(seals, heads, Clock.system(SystemClock.TOKYO));
        check = new AuditCheck(jdbi, heads, Clock.system(SystemClock.TOKYO));
    }

    @Test
    void anUntouchedRecordIsIntact() {
        write(3);
        sealing.seal();
        write(4);
        assertThat(sealing.seal()).isEqualTo(4);
        assertThat(sealing.seal()).as("nothing new").isZero();

        assertThat(check.check()).isEqualTo(new CheckReport(7, 2, List.of()));
    }

    @Test
    void sealedRowsCanBeNeitherChangedNorRemoved() {
        write(1);
        sealing.seal();
        for (String attempt : List.of(
                "update access_record set actor = 'nobody'",
                "delete from access_record",
                "truncate access_record cascade",
                "update access_seal set position = 9",
                "delete from access_seal")) {
            assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute(attempt)))
                    .as(attempt)
                    .hasMessageContaining("only ever added");
        }
    }

    @Test
    void aChangedRowIsFoundWithItsPosition() {
        write(5);
        sealing.seal();
        asOwner("update access_record set subject = 'CASE-OTHER' where id = 3");
        assertThat(check.check().findings()).containsExactly(new Finding(Kind.CHANGED, 3));
    }

    @Test
    void aRowMovedInTimeByOneMicrosecondIsFound() {
        write(2);
        sealing.seal();
        asOwner("update access_record set at = at + interval '1 microsecond' where id = 2");
        assertThat(check.check().findings()).containsExactly(new Finding(Kind.CHANGED, 2));
    }

    @Test
    void aRemovedRowAndARemovedLinkAreFound() {
        write(5);
        sealing.seal();
        asOwner("delete from access_record where id = 2");
        asOwner("delete from access_seal where position = 4");
        assertThat(check.check().findings())
                .containsExactly(new Finding(Kind.ROW_MISSING, 2), new Finding(Kind.GAP, 4));
    }

    @Test
    void anEndCutOffIsFoundFromTheHeadOutsideTheDatabase() {
        write(5);
        sealing.seal();
        asOwner("delete from access_seal where position > 3");
        asOwner("delete from access_record where id > 3");
        assertThat(check.check().findings()).containsExactly(new Finding(Kind.TRUNCATED, 5));
    }

    @Test
    void aChainComputedAnewByTheOwnerIsFoundFromTheHeadOutside() {
        write(5);
        sealing.seal();
        asOwner("update access_record set actor = 'staff:8' where id = 2");
        asOwner("delete from access_seal");
        while (seals.sealNext(100) > 0) {}
        assertThat(check.check().findings()).containsExactly(new Finding(Kind.HEAD_DIFFERS, 5));
    }

    @Test
    void aRowSlippedInWithAnOldDateAndNoSealIsFound() {
        write(1);
        sealing.seal();
        asOwner("insert into access_record (at, actor, roles, use_case, outcome)"
                + " values (now() - interval '2 days', 'x', 'DESK', 'X.y', 'DONE')");
        assertThat(check.check().findings()).extracting(Finding::kind).containsExactly(Kind.NOT_SEALED);
    }

    @Test
    void aRowOfAnOlderTransactionThatCommitsLaterIsSealedToo() throws Exception {
        try (Connection slow = dataSource.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into access_record (at, actor, roles, use_case, outcome)"
                    + " values (now(), 'staff:1', 'DESK', 'Slow.one', 'DONE')");
            write(2);
            assertThat(sealing.seal()).as("an older transaction is open").isZero();
            slow.commit();
        }
        assertThat(sealing.seal()).isEqualTo(3);
        assertThat(check.check().intact()).isTrue();
    }

    @Test
    void aDatabaseRestoredElsewhereWithAnotherCountOfTransactionsIsSealedOn() {
        write(2);
        sealing.seal();
        asOwner("update access_record set written_in = '4000000000000'");
        write(1);
        asOwner("insert into access_record (at, actor, roles, use_case, outcome, written_in)"
                + " values (now(), 'staff:1', 'DESK', 'Before.backup', 'DONE', '4000000000001')");
        assertThat(sealing.seal()).isEqualTo(2);
        write(2);
        assertThat(sealing.seal()).isEqualTo(2);
        assertThat(check.check()).isEqualTo(new CheckReport(6, 3, List.of()));
    }

    @Test
    void theHeadIsWrittenLaterWhenTheProcessDiedBeforeWritingIt() throws IOException {
        write(2);
        seals.sealNext(100);
        assertThat(heads.last()).isEmpty();
        sealing.seal();
        assertThat(heads.last()).map(Head::position).contains(2L);
        assertThat(Files.readAllLines(heads.path())).hasSize(1);
    }

    @Test
    void theRecordIsReadByPageAndAsCsv() throws IOException {
        write(3);
        ledger.refused(Actor.visitor("198.51.100.4"), "InquiryQueue.list", null);
        AccessLog log = new AccessLog(new AccessRows(jdbi));
        sealing.seal();

        assertThat(log.page(AccessFilter.all(), 1, 2).total()).isEqualTo(4);
        assertThat(log.page(new AccessFilter("CASE-1", "staff:7", null, null, false), 1, 10)
                        .rows())
                .extracting(AccessEntry::subject, AccessEntry::roles, AccessEntry::position)
                .containsExactly(tuple("CASE-1", "ADMIN,DESK", 2L));
        assertThat(log.page(new AccessFilter(null, null, null, null, true), 1, 10)
                        .rows())
                .extracting(AccessEntry::actor)
                .containsExactly("visitor");
        StringBuilder csv = new StringBuilder();
        assertThat(log.writeCsv(
                        AccessFilter.between(
                                null, Clock.system(SystemClock.TOKYO).instant().plusSeconds(5)),
                        csv))
                .isEqualTo(4);
        assertThat(csv.toString().lines().toList())
                .hasSize(5)
                .first()
                .isEqualTo("id,at,actor,roles,use_case,subject,outcome,address,position");
    }

    private void write(int rows) {
        for (int i = 0; i < rows; i++) {
            ledger.done(OFFICER, "InquiryWork.open", "CASE-" + i);
        }
    }

    /** As somebody who owns the database and switches its guards off. */
    private void asOwner(String statement) {
        jdbi.useTransaction(h -> {
            h.execute("set local session_replication_role = replica");
            h.execute(statement);
        });
    }
}

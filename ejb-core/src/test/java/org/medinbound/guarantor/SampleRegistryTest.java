package org.medinbound.guarantor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medinbound.guarantor.Registry.resource;

import org.junit.jupiter.api.Test;

/** The sample registry of the contract and its expected results, byte for byte. */
class SampleRegistryTest {
    private final Registry registry = new Registry();

    private void load() {
        assertThat(registry.guarantors(resource("/demo/guarantors/guarantors.csv")))
                .isEqualTo(new ImportCounts(240, 240, 0, 0));
        assertThat(registry.reports(resource("/demo/guarantors/monthly-reports.csv")))
                .satisfies(counts -> assertThat(counts.rows()).isEqualTo(6021));
    }

    @Test
    void flagsAndStatusEqualTheExpectedFiles() {
        load();
        registry.run("2026-09-25T09:00:00+09:00");

        assertThat(registry.flags("2026-09-25T09:00:00+09:00"))
                .isEqualTo(resource("/guarantors/expected/flags-as-of-2026-09-25.csv"));
        assertThat(registry.flags("2025-07-01T09:00:00+09:00"))
                .isEqualTo(resource("/guarantors/expected/flags-as-of-2025-07-01.csv"));
        assertThat(registry.status("2026-05", "2026-06-20T12:00:00+09:00", null))
                .isEqualTo(resource("/guarantors/expected/status-2026-05-as-of-2026-06-20.csv"));
    }

    @Test
    void theSameFilesAndASecondRunChangeNothing() {
        load();
        FlaggingRun.Counts first = registry.run("2026-09-25T09:00:00+09:00");

        assertThat(first.raised()).isEqualTo(1166);
        assertThat(registry.run("2026-09-25T09:00:00+09:00")).isEqualTo(new FlaggingRun.Counts(240, 0, 0, 0));
        assertThat(registry.run("2025-07-01T09:00:00+09:00")).isEqualTo(new FlaggingRun.Counts(240, 0, 0, 0));
        assertThat(registry.guarantors(resource("/demo/guarantors/guarantors.csv")))
                .isEqualTo(new ImportCounts(240, 0, 0, 240));
        assertThat(registry.reports(resource("/demo/guarantors/monthly-reports.csv")))
                .isEqualTo(new ImportCounts(6021, 0, 0, 6021));
        assertThat(registry.count("guarantor_entry")).isEqualTo(3);
    }

    @Test
    void manySmallRunsGiveTheSameFlagsAsOneLargeRun() {
        load();
        for (String month : new String[] {"2024-08", "2025-07", "2025-01", "2026-03"}) {
            registry.run(month + "-01T09:00:00+09:00");
        }
        registry.run("2026-09-25T09:00:00+09:00");

        assertThat(registry.flags("2026-09-25T09:00:00+09:00"))
                .isEqualTo(resource("/guarantors/expected/flags-as-of-2026-09-25.csv"));
    }
}

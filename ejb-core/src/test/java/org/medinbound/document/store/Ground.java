package org.medinbound.document.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.database.TestDatabase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.SystemVault;
import org.medinbound.settings.Settings;
import org.medinbound.settings.TestSettings;
import org.medinbound.shared.SystemClock;

/** The parts that files, keys and mail stand on, put together by hand on a fresh database and a fresh data directory. */
public final class Ground {
    public final Map<String, String> configuration = new HashMap<>();
    public final Path home;
    public final Jdbi jdbi = TestDatabase.jdbi();
    public final Clock clock = Clock.system(SystemClock.TOKYO);
    public final Settings settings;
    public final KeyRing keys;
    public final SystemVault systemVault;
    public final CaseTexts texts;
    public final SealedContent contents;
    public final FileRows rows;

    public Ground() {
        try {
            home = Files.createTempDirectory("medinbound-home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        configuration.put("medinbound.home", home.toString());
        settings = TestSettings.from(configuration);
        keys = new KeyRing(masterKeys(), new OpenedKeys(), jdbi, clock);
        systemVault = new SystemTexts(new PurposeKeys(masterKeys(), jdbi, clock));
        texts = new CaseTexts(keys);
        contents = new SealedContent(settings);
        rows = new FileRows(jdbi, keys);
    }

    /** Intake of files; its scanner is given 300 ms to answer. */
    FileIntake files() {
        return new FileIntake(keys, contents, rows, new Clamd(settings, 300), new MalwareFindings(jdbi, clock), clock);
    }

    public CaseFiles caseFiles() {
        return files();
    }

    /** The master keys as a process that starts now would load them. */
    MasterKeys masterKeys() {
        return new MasterKeys(settings, jdbi);
    }
}

package org.medinbound.system.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.medinbound.system.PostgresServer;

/**
 * A full Payara Server 6, set up as docs/operations.md tells an operator to: a domain, a pool to an outside PostgreSQL, the settings.
 * Started once for the test run, before Arquillian connects to it.
 */
public final class PayaraServer implements BeforeAllCallback {
    /** Ports of the domain; the administration console listens on base + 48, HTTP on base + 80. */
    static final int PORT_BASE = 28000;

    static final int HTTP_PORT = PORT_BASE + 80;

    private static boolean running;

    @Override
    public void beforeAll(ExtensionContext context) {
        // The test class runs a second time inside the server, where there is nothing to start.
        if (System.getProperty("payara.zip") != null) {
            start();
        }
    }

    static synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        try {
            Path home = unzip(Path.of(System.getProperty("payara.zip")), Path.of("target", "payara"));
            asadmin(home, "create-domain", "--nopassword", "--portbase", Integer.toString(PORT_BASE), "medinbound");
            asadmin(home, "start-domain", "medinbound");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> asadmin(home, "stop-domain", "--kill", "medinbound")));
            configure(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void configure(Path home) throws IOException {
        String url = PostgresServer.newDatabase();
        remote(home, "add-library", System.getProperty("postgresql.jar"));
        remote(
                home,
                "create-jdbc-connection-pool",
                "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
                "--restype=javax.sql.DataSource",
                "--property=url=" + escape(url) + ":user=" + PostgresServer.user(url) + ":password="
                        + escape(PostgresServer.PASSWORD),
                "medinbound");
        remote(home, "create-jdbc-resource", "--connectionpoolid=medinbound", "jdbc/medinbound");
        remote(home, "set-batch-runtime-configuration", "--datasourcelookupname=jdbc/medinbound");
        Path data = Files.createTempDirectory("medinbound-service");
        remote(
                home,
                "create-system-properties",
                "medinbound.home=" + escape(data.toString()) + ":demo.data=false:evaluation=true:base.url="
                        + escape("http://localhost:" + HTTP_PORT));
        remote(home, "restart-domain", "medinbound");
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
    }

    private static void remote(Path home, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--port", Integer.toString(PORT_BASE + 48)));
        all.addAll(Arrays.asList(arguments));
        asadmin(home, all.toArray(String[]::new));
    }

    private static void asadmin(Path home, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    home.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
            command.addAll(Arrays.asList(arguments));
            Path log = Files.createTempFile("asadmin", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", arguments) + "\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path unzip(Path zip, Path target) throws IOException {
        Path home = target.resolve("payara6").toAbsolutePath();
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (!Files.exists(file)) {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
        deleteTree(home.resolve("glassfish/domains/medinbound"));
        return home;
    }

    private static void deleteTree(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

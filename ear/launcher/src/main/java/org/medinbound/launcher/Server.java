package org.medinbound.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Payara Micro with our resources and the EAR. The EAR is deployed after the boot: deploying inside the post-boot handler ends the
 * boot with an error of the server.
 */
final class Server {
    private static final long STOP_PATIENCE_MILLIS = 60_000;

    private final PayaraMicro micro;
    private final AdminCommandRunner commands;

    private Server(PayaraMicro micro, AdminCommandRunner commands) {
        this.micro = micro;
        this.commands = commands;
    }

    static Server boot(Options options, Database database, Path root) throws BootstrapException, IOException {
        Path server = root.resolve("server");
        Path modules = root.resolve("modules");
        // Nothing of an earlier start may survive: not its configuration, nor the modules of another version.
        remove(server);
        remove(modules);
        Files.createDirectories(server);
        Files.createDirectories(modules);
        PayaraMicro.setUpackedJarDir(modules.toFile());
        AtomicReference<@Nullable AdminCommandRunner> runner = new AtomicReference<>();
        PayaraMicro micro = PayaraMicro.getInstance();
        micro.setRootDir(server.toFile());
        micro.setLogPropertiesFile(logging(root).toFile());
        micro.setNoHazelcast(true);
        micro.setPrintLogo(false);
        micro.setHttpPort(options.port());
        micro.setPreBootHandler(run -> {
            set(run, "network-listeners.network-listener.http-listener.address", options.bind());
            // Nobody needs to know which server answers.
            set(run, "protocols.protocol.http-listener.http.server-header", "false");
            set(run, "protocols.protocol.http-listener.http.xpowered-by", "false");
        });
        micro.setPostBootHandler(run -> {
            runner.set(run);
            resources(run, database);
        });
        micro.bootStrap();
        AdminCommandRunner commands = runner.get();
        if (commands == null) {
            throw new IllegalStateException("Payara Micro booted without running its post-boot handler");
        }
        return new Server(micro, commands);
    }

    private static void set(AdminCommandRunner run, String key, String value) {
        check(run.run("set", "configs.config.server-config.network-config." + key + "=" + value));
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path logging(Path root) throws IOException {
        Path file = root.resolve("logging.properties");
        try (InputStream in = Server.class.getResourceAsStream("/logging.properties")) {
            Files.copy(Objects.requireNonNull(in), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static void resources(AdminCommandRunner run, Database database) {
        String properties = "url=" + escape(database.url())
                + property("user", database.user())
                + property("password", database.password());
        check(run.run(
                "create-jdbc-connection-pool",
                "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
                "--restype=javax.sql.DataSource",
                "--steadypoolsize=4",
                "--maxpoolsize=40",
                "--isconnectvalidatereq=true",
                "--validateatmostonceperiod=5",
                "--validationmethod=custom-validation",
                "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
                "--failconnection=true",
                "--property=" + properties,
                "medinbound"));
        check(run.run("create-jdbc-resource", "--connectionpoolid=medinbound", "jdbc/medinbound"));
        check(run.run("set-batch-runtime-configuration", "--datasourcelookupname=jdbc/medinbound"));
    }

    private static String property(String name, @Nullable String value) {
        return value == null ? "" : ":" + name + "=" + escape(value);
    }

    /** Colons, equal signs and backslashes part the properties of an administration command. */
    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
    }

    void deploy(Path ear) {
        check(commands.run("deploy", "--name=medinbound", ear.toString()));
    }

    /** Stops and returns when it has stopped: Micro stops itself at the end of the process as well, and that is waited for. */
    void stop() throws InterruptedException {
        try {
            micro.shutdown();
        } catch (BootstrapException | IllegalStateException e) {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("Payara Micro Shutdown Hook")) {
                    thread.join(STOP_PATIENCE_MILLIS);
                }
            }
        }
    }

    private static void check(ClusterCommandResult result) {
        if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
            throw new IllegalStateException(result.getOutput(), result.getFailureCause());
        }
    }
}

package org.medinbound.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Entry point of {@code java -jar medinbound.jar}. */
public final class Main {
    private static final PrintStream OUT = System.out;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (Arrays.asList(arguments).contains("--help")) {
            OUT.println(Help.TEXT);
            return;
        }
        try {
            run(Options.from(System.getenv()));
        } catch (Options.Refused e) {
            System.err.println("MedInbound cannot start. " + e.getMessage());
            System.exit(2);
        } catch (Exception e) {
            System.err.println("MedInbound could not start: " + e.getMessage());
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(Options options) throws Exception {
        long start = System.nanoTime();
        checkPort(options);
        Path runtime = options.home().resolve("runtime");
        Files.createDirectories(runtime);
        lock(options.home());
        say("Data directory " + options.home());
        Contents contents = Contents.unpack(ownJar(), runtime.resolve("contents"));
        configure(options);
        say(options.databaseUrl().isPresent() ? "Using the configured database" : "Starting the embedded PostgreSQL");
        Database database = Database.from(options, contents);
        AtomicReference<@Nullable Server> running = new AtomicReference<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running.get(), database), "stop"));
        say("Starting the server");
        Server server = Server.boot(options, database, runtime);
        running.set(server);
        say(
                options.demoData()
                        ? "Migrating and deploying; the first start loads the demonstration data as well"
                        : "Migrating and deploying");
        server.deploy(contents.ear());
        Welcome.print(OUT, options, (System.nanoTime() - start) / 1_000_000_000.0);
        Memory.isGivenBackFromNowOn();
    }

    /** What the launcher knows better than the environment, handed to MicroProfile Config as system properties. */
    private static void configure(Options options) {
        System.setProperty("medinbound.home", options.home().toString());
        System.setProperty("demo.data", Boolean.toString(options.demoData()));
        String base = options.baseUrl();
        System.setProperty("base.url", base == null ? "http://localhost:" + options.port() : base);
        System.setProperty("evaluation", Boolean.toString(options.databaseUrl().isEmpty()));
    }

    private static void checkPort(Options options) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(options.bind()), options.port()));
        } catch (IOException e) {
            throw new Options.Refused("Port " + options.port() + " on " + options.bind()
                    + " is taken or not allowed. Stop what uses it, or choose another one, for example PORT=8090.");
        }
    }

    private static Path ownJar() throws URISyntaxException {
        return Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Held as long as the process lives: two products on one data directory would spoil each other. */
    private static void lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new Options.Refused("MedInbound already runs on " + home
                    + ". Stop it first, or set MEDINBOUND_HOME to another directory.");
        }
    }

    private static void stop(@Nullable Server server, Database database) {
        say("Stopping");
        try {
            if (server != null) {
                server.stop();
            }
        } catch (Exception e) {
            System.err.println("The server did not stop cleanly: " + e.getMessage());
        }
        try {
            database.close();
        } catch (Exception e) {
            System.err.println("The database did not stop cleanly: " + e.getMessage());
        }
        say("Stopped");
    }

    private static void say(String text) {
        OUT.println("[medinbound] " + text);
    }
}

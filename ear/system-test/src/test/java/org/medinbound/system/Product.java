package org.medinbound.system;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The running product, as an operator starts it: the launcher's jar in a process of its own with a new home directory, a real
 * SMTP server beside it and a real virus scanner. {@link #shared()} is one for the whole test run with the demonstration data; tests
 * that stop, kill or fill the product start their own with {@link #with()}.
 */
public final class Product implements AutoCloseable {
    public static final String OPS_TOKEN = "ops-token-of-the-system-tests-0123456789";

    /** The mailbox of the registry desk, on the mail server beside the product. */
    public static final String DESK_MAILBOX = "registry-desk@medinbound.example";

    private static final Path JAR = Path.of(System.getProperty("medinbound.jar", "../launcher/target/medinbound.jar"));
    private static final Duration BOOT = Duration.ofMinutes(4);

    private final Path home;
    private final int port;
    private final GreenMail mail;
    private final Map<String, String> environment;
    private final List<String> runAs;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private Process process;

    private Product(Path home, int port, GreenMail mail, Map<String, String> environment, List<String> runAs) {
        this.home = home;
        this.port = port;
        this.mail = mail;
        this.environment = environment;
        this.runAs = runAs;
    }

    /** One for all tests: demonstration data, mail, scanner. Ends with the test run. */
    public static Product shared() {
        return Shared.PRODUCT;
    }

    /** Settings of a product of one's own. */
    public static Builder with() {
        return new Builder();
    }

    public static final class Builder {
        private final Map<String, String> environment = new HashMap<>();
        private Path home;
        private List<String> runAs = List.of();

        private Builder() {
            environment.put("OPS_TOKEN", OPS_TOKEN);
            environment.put("DEMO_DATA", "false");
            // All tests come from one address; how often a stranger may post is tested by itself.
            environment.put("OPEN_POSTS_PER_ADDRESS", "100000");
        }

        public Builder set(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** Uses a home directory that is there already. */
        public Builder home(Path directory) {
            home = directory;
            return this;
        }

        /** Starts it as a user without rights, when the tests run as root. Else they are such a user themselves. */
        public Builder asPlainUser() {
            runAs = PlainUser.isNeeded() ? PlainUser.COMMAND : List.of();
            return this;
        }

        public Product start() {
            try {
                GreenMail mail = new GreenMail(new ServerSetup[] {
                    new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                    new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                });
                mail.start();
                mail.setUser(DESK_MAILBOX, DESK_MAILBOX, "secret");
                Path directory = home == null ? Temporary.directory("medinbound-home") : home;
                int port = freePort();
                environment.put("MEDINBOUND_HOME", directory.toString());
                environment.put("PORT", Integer.toString(port));
                environment.put(
                        "EVALUATION_CLOCK", directory.resolve("clock-offset").toString());
                environment.putIfAbsent(
                        "SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
                environment.putIfAbsent("IMAP_URL", imapUrl(mail.getImap().getPort()));
                Product product = new Product(directory, port, mail, environment, runAs);
                if (!runAs.isEmpty()) {
                    PlainUser.own(directory);
                }
                product.boot();
                return product;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts the process and waits until it is ready. */
    public void boot() {
        try {
            List<String> command = new ArrayList<>(runAs);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    // Short-lived processes: the first compiler and the simple collector start soonest on two cores.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-jar",
                    (runAs.isEmpty() ? JAR : PlainUser.readable(JAR)).toString()));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().keySet().removeIf(name -> name.startsWith("DB_"));
            builder.environment().putAll(environment);
            if (environment.containsKey("DB_URL")) {
                builder.environment().remove("EVALUATION_CLOCK");
            }
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
    }

    private void awaitReady() {
        Awaitility.await("the product is ready")
                .atMost(BOOT)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The product ended while starting:\n" + output());
                    }
                    return output().contains("Ready after") && status("/health/ready") == 200;
                });
    }

    private int status(String path) {
        try {
            return get(path).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /** What the product's clock says. */
    public Instant now() {
        return Instant.now().plus(offset());
    }

    /** Sets the product's clock forward or back; its timetable then runs what became due. Sessions grow old by it. */
    public void travelTo(Instant instant) {
        try {
            Path next = home.resolve("clock-offset.next");
            Files.writeString(next, Duration.between(Instant.now(), instant).toString());
            Files.move(next, clockOffset(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Duration offset() {
        try {
            return Files.exists(clockOffset()) ? Duration.parse(Files.readString(clockOffset())) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path clockOffset() {
        return home.resolve("clock-offset");
    }

    public String base() {
        return "http://localhost:" + port;
    }

    public Path home() {
        return home;
    }

    public Path log() {
        return home.resolve("product.log");
    }

    /** All that the product printed. */
    public String output() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public GreenMail mail() {
        return mail;
    }

    public Process process() {
        return process;
    }

    public URI uri(String path) {
        return URI.create(base() + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** A call of the operators' API with its token; the body may be null for GET. */
    public HttpResponse<String> ops(String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/v1/ops" + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + OPS_TOKEN)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The embedded database itself, for setting the stage and for looking behind it. */
    public DataSource database() {
        try {
            List<String> lines = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl("jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres");
            source.setUser("postgres");
            source.setPassword("postgres");
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL, as when the machine fails. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as an operator stops it. */
    public void terminate() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The product did not end within 90 seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
        mail.stop();
        Temporary.remove(home);
    }

    /** Address of the registry desk's mailbox behind a port of this machine. */
    static String imapUrl(int port) {
        return "imap://" + DESK_MAILBOX.replace("@", "%40") + ":secret@127.0.0.1:" + port;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static final class Shared {
        static final Product PRODUCT = start();

        private static Product start() {
            Builder builder = with().set("DEMO_DATA", "true")
                    .set("CLAMD_ADDRESS", Clamd.shared().address());
            Product product = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(product::close));
            return product;
        }
    }
}

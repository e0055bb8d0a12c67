package org.medinbound.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The real virus scanner, ClamAV's daemon, with a signature file of its own that holds only the EICAR test file, so that it
 * downloads nothing and starts at once.
 */
public final class Clamd implements AutoCloseable {
    /** The harmless file that every scanner agrees to find; put together so that no scanner finds it in this source. */
    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS" + "-TEST-FILE!$H+H*";

    /** The name under which this scanner finds it. */
    public static final String SIGNATURE = "MedInbound.Test.EICAR";

    private final int port;
    private final Path directory;
    private Process process;

    private Clamd(int port, Path directory) {
        this.port = port;
        this.directory = directory;
    }

    /** One for all tests; ends with the test run. */
    public static Clamd shared() {
        return Shared.CLAMD;
    }

    /** A scanner of one's own. */
    public static Clamd start() {
        try {
            Path directory = Files.createTempDirectory("clamd");
            Path signatures = Files.createDirectory(directory.resolve("signatures"));
            Files.writeString(
                    signatures.resolve("own.ndb"),
                    SIGNATURE + ":0:*:" + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII)) + "\n");
            Clamd clamd = new Clamd(Product.freePort(), directory);
            Files.writeString(directory.resolve("clamd.conf"), """
                    DatabaseDirectory %s
                    TCPAddr 127.0.0.1
                    TCPSocket %d
                    Foreground yes
                    StreamMaxLength 64M
                    MaxFileSize 64M
                    MaxScanSize 64M
                    """.formatted(signatures, clamd.port));
            clamd.boot();
            return clamd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the process (again, after {@link #stop}) under the same address. */
    public void boot() {
        try {
            process = new ProcessBuilder(executable(), "--config-file=" + directory.resolve("clamd.conf"))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("clamd.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("the scanner answers")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .until(this::answers);
    }

    private static String executable() {
        return Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd")
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("ClamAV's daemon is missing: ./test installs clamav-daemon"));
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The scanner ended: " + Files.readString(directory.resolve("clamd.log")));
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII).equals("PONG");
        } catch (IOException e) {
            return false;
        }
    }

    /** For CLAMD_ADDRESS. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Ends the process; the address stays its own. */
    public void stop() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static final class Shared {
        static final Clamd CLAMD = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(CLAMD::close));
        }
    }
}

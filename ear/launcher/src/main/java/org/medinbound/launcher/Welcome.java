package org.medinbound.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What is printed when everything is up: the addresses, and in evaluation the sign-ins. */
final class Welcome {
    private Welcome() {}

    static void print(PrintStream out, Options options, double seconds) throws IOException {
        String base = options.baseUrl() == null ? "http://localhost:" + options.port() : options.baseUrl();
        out.printf(Locale.ROOT, "[medinbound] Ready after %.1f s%n", seconds);
        out.println("[medinbound]   Portal  " + base + "/");
        out.println("[medinbound]   Staff   " + base + "/admin/");
        Path signIns = options.home().resolve("evaluation-sign-ins.txt");
        if (options.demoData() && Files.exists(signIns)) {
            out.println("[medinbound]   Evaluation sign-ins (" + signIns + "):");
            Files.readString(signIns, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> out.println("[medinbound]     " + line));
        }
        out.flush();
    }
}

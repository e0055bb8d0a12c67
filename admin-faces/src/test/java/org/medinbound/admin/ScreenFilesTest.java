package org.medinbound.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the files of all screens have in common. */
class ScreenFilesTest {
    private static final Path SCREENS = Path.of("src", "main", "webapp");
    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<h:form id=\"([^\"]+)\"");

    /** A form sends its own id along; a parameter of that name would take it for its value and the form could never be saved. */
    @Test
    void noParameterOfAScreenHasTheNameOfAForm() throws IOException {
        Set<String> shared = new TreeSet<>();
        try (var files = Files.walk(SCREENS)) {
            for (Path screen :
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                String text = Files.readString(screen);
                Set<String> names = found(PARAMETER, text);
                names.retainAll(found(FORM, text));
                names.forEach(name -> shared.add(SCREENS.relativize(screen) + ": " + name));
            }
        }
        assertThat(shared).isEmpty();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

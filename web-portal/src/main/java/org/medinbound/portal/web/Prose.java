package org.medinbound.portal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A block of a longer text, as translators write it in one entry: paragraphs are divided by an empty line, and lines that begin
 * with a hyphen are a list.
 *
 * @param lines one for a paragraph, one per item for a list
 */
public record Prose(boolean list, List<String> lines) {
    public Prose {
        lines = List.copyOf(lines);
    }

    static List<Prose> of(String text) {
        List<Prose> blocks = new ArrayList<>();
        for (String block : text.strip().split("\\n\\s*\\n")) {
            List<String> lines =
                    Arrays.stream(block.split("\\n")).map(String::strip).toList();
            if (lines.stream().allMatch(line -> line.startsWith("- "))) {
                blocks.add(new Prose(
                        true,
                        lines.stream().map(line -> line.substring(2).strip()).toList()));
            } else {
                blocks.add(new Prose(false, List.of(String.join(" ", lines))));
            }
        }
        return blocks;
    }
}

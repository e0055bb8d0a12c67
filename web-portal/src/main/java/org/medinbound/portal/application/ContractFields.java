package org.medinbound.portal.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medinbound.application.ApplicationPage;
import org.medinbound.application.ContractLine;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Form;

/** The form of contracts: what is there and some empty lines more; what was typed is kept when it is refused. */
public final class ContractFields {
    /** Check boxes of a line, in their order. */
    public static final List<String> MARKS = List.of(
            "coversContent", "coversResponsibility", "coversPayment", "coversPrivacy", "autoRenewed", "memorandum");

    private static final int EMPTY = 2;
    private static final int MOST = 40;

    private ContractFields() {}

    /** One line: its number from 1, texts by field, and which boxes are checked. */
    public record Line(int number, Map<String, String> texts, List<String> marks) {
        public Line {
            texts = Map.copyOf(texts);
            marks = List.copyOf(marks);
        }

        public String text(String field) {
            return texts.getOrDefault(field, "");
        }

        public boolean is(String mark) {
            return marks.contains(mark);
        }
    }

    /** Files that can be the copy of a contract. */
    public static List<Choice> copies(ApplicationPage shown) {
        return shown.contractCopies().stream()
                .map(paper -> Choice.of(
                        String.valueOf(paper.id()),
                        Objects.requireNonNull(paper.file()).name()))
                .toList();
    }

    public static List<Line> lines(List<ContractLine> held, Form form) {
        List<Line> lines = new ArrayList<>();
        int count = Math.min(MOST, held.size() + EMPTY);
        for (int i = 1; i <= count; i++) {
            boolean typed = form.isRefused();
            ContractLine line = i <= held.size() ? held.get(i - 1) : null;
            Map<String, String> texts = new LinkedHashMap<>();
            List<String> marks = new ArrayList<>();
            if (line != null) {
                texts.put("hospital", line.hospital());
                texts.put("beginsOn", line.beginsOn().toString());
                texts.put("paper", line.paperId() == null ? "" : line.paperId().toString());
                texts.put("endsOn", line.endsOn() == null ? "" : line.endsOn().toString());
            }
            for (String mark : MARKS) {
                if (typed ? !form.value(mark + i).isEmpty() : line != null && is(line, mark)) {
                    marks.add(mark);
                }
            }
            lines.add(new Line(i, texts, marks));
        }
        return lines;
    }

    private static boolean is(ContractLine line, String mark) {
        return switch (mark) {
            case "coversContent" -> line.coversContent();
            case "coversResponsibility" -> line.coversResponsibility();
            case "coversPayment" -> line.coversPayment();
            case "coversPrivacy" -> line.coversPrivacy();
            case "autoRenewed" -> line.autoRenewed();
            default -> line.memorandum();
        };
    }
}

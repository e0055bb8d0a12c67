package org.medinbound.admin.application;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ContractLine;
import org.medinbound.shared.BusinessRejection;

/** One line of the form of contracts; a line without a hospital does not count. */
public class ContractRow implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Check boxes of a line. */
    private static final List<String> MARKS = List.of(
            "autoRenewed", "memorandum", "coversContent", "coversResponsibility", "coversPayment", "coversPrivacy");

    private final LinkedHashMap<String, String> texts = new LinkedHashMap<>();
    private final LinkedHashMap<String, Boolean> marks = new LinkedHashMap<>();

    public ContractRow() {
        MARKS.forEach(mark -> marks.put(mark, false));
    }

    static ContractRow of(ContractLine line) {
        ContractRow row = new ContractRow();
        row.texts.put("hospital", line.hospital());
        row.texts.put("beginsOn", line.beginsOn().toString());
        row.texts.put("endsOn", ApplicationScreen.text(line.endsOn()));
        row.texts.put("paper", ApplicationScreen.text(line.paperId()));
        row.marks.put("autoRenewed", line.autoRenewed());
        row.marks.put("memorandum", line.memorandum());
        row.marks.put("coversContent", line.coversContent());
        row.marks.put("coversResponsibility", line.coversResponsibility());
        row.marks.put("coversPayment", line.coversPayment());
        row.marks.put("coversPrivacy", line.coversPrivacy());
        return row;
    }

    /** The contracts that were typed; refused with the first faulty line. */
    static List<ContractLine> read(List<ContractRow> rows) {
        List<ContractLine> lines = new ArrayList<>();
        for (ContractRow row : rows) {
            String hospital = ApplicationScreen.text(row.texts.get("hospital"));
            if (hospital.isEmpty()) {
                continue;
            }
            var begins = Days.read(row.texts.get("beginsOn"), "contracts");
            var ends = Days.readOrNull(row.texts.get("endsOn"), "contracts");
            if (hospital.length() > 200 || ends != null && ends.isBefore(begins)) {
                throw BusinessRejection.invalid("application.day", "contracts");
            }
            lines.add(new ContractLine(
                    lines.size() + 1,
                    hospital,
                    begins,
                    ends,
                    row.is("autoRenewed"),
                    row.is("memorandum"),
                    row.is("coversContent"),
                    row.is("coversResponsibility"),
                    row.is("coversPayment"),
                    row.is("coversPrivacy"),
                    row.paper()));
        }
        return lines;
    }

    private @Nullable Long paper() {
        String chosen = ApplicationScreen.text(texts.get("paper"));
        return chosen.matches("\\d{1,18}") ? Long.valueOf(chosen) : null;
    }

    private boolean is(String mark) {
        @Nullable Boolean set = marks.get(mark);
        return set != null && set;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public Map<String, Boolean> getMarks() {
        return marks;
    }
}

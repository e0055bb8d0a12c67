package org.medinbound.shared;

import java.util.Comparator;
import java.util.List;

/** A file was refused as a whole; every faulty line is named and nothing of it was stored. */
public class CsvRejected extends BusinessRejection {
    private static final long serialVersionUID = 1L;

    /** So many faults are told at most: a file with more is not meant for us. */
    public static final int MOST_FAULTS = 100_000;

    private final transient List<CsvFault> faults;

    public CsvRejected(List<CsvFault> faults) {
        super(Kind.INVALID, faults.stream().limit(1).map(CsvFault::problem).toList());
        this.faults = faults.stream()
                .sorted(Comparator.comparingLong(CsvFault::line))
                .limit(MOST_FAULTS)
                .toList();
    }

    public CsvRejected(CsvFault fault) {
        this(List.of(fault));
    }

    /** In the order of the lines. */
    public List<CsvFault> faults() {
        return faults;
    }
}

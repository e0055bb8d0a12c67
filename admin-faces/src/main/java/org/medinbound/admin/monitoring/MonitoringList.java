package org.medinbound.admin.monitoring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.hospital.HospitalKind;
import org.medinbound.monitoring.MonitoredHospital;
import org.medinbound.monitoring.MonitoringBoard;
import org.medinbound.monitoring.MonitoringFilter;

/** Hospitals under monitoring, those beyond a bound first; the filters stand in the address. */
@Named
@ViewScoped
public class MonitoringList implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    private transient MonitoringBoard board;

    @Inject
    private transient Language language;

    private @Nullable String text;
    private @Nullable String kind;
    private boolean crossed;
    private final LazyPages<MonitoredHospital> rows = new LazyPages<>(
            SIZE, (page, size) -> board.page(filter(text, kind, crossed, page, size), language.getTag()));

    static MonitoringFilter filter(@Nullable String text, @Nullable String kind, boolean crossed, int page, int size) {
        return new MonitoringFilter(text, kind != null && kinds().contains(kind) ? kind : null, crossed, page, size);
    }

    private static List<String> kinds() {
        return Arrays.stream(HospitalKind.values()).map(HospitalKind::code).toList();
    }

    public LazyPages<MonitoredHospital> getRows() {
        return rows;
    }

    public List<String> getKinds() {
        return kinds();
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public boolean isCrossed() {
        return crossed;
    }

    public void setCrossed(boolean crossed) {
        this.crossed = crossed;
    }
}

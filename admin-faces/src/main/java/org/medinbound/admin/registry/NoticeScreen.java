package org.medinbound.admin.registry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.admin.shell.Notices;
import org.medinbound.registry.ChangeDesk;
import org.medinbound.registry.ChangeNotice;
import org.medinbound.shared.BusinessRejection;

/** Change notices of the agencies: the list, and one that is open, old against new. */
@Named
@ViewScoped
public class NoticeScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient ChangeDesk desk;

    @Inject
    private transient Notices notices;

    private boolean all;
    private @Nullable Long id;
    private @Nullable String reason;
    private transient @Nullable ChangeNotice opened;
    private final LazyPages<ChangeNotice> rows = new LazyPages<>(ROWS, (page, size) -> desk.page(!all, page, size));

    public LazyPages<ChangeNotice> getRows() {
        return rows;
    }

    public ChangeNotice getNotice() {
        ChangeNotice known = opened;
        if (known == null) {
            known = desk.open(id());
            opened = known;
        }
        return known;
    }

    public String accept() {
        desk.accept(id());
        notices.doneOnNextPage("admin.registry.notice.accepted");
        return "/registry/notices.xhtml?faces-redirect=true";
    }

    public String refuse() {
        desk.refuse(id(), reason == null ? "" : reason);
        notices.doneOnNextPage("admin.registry.notice.refused");
        return "/registry/notices.xhtml?faces-redirect=true";
    }

    private long id() {
        if (id == null) {
            throw BusinessRejection.notFound();
        }
        return id;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}

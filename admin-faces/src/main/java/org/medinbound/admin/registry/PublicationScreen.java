package org.medinbound.admin.registry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.registry.ListChange;
import org.medinbound.registry.Publication;
import org.medinbound.registry.Publications;

/** Publishing the list: what would change, the act itself, and the versions before. */
@Named
@ViewScoped
public class PublicationScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Publications publications;

    @Inject
    private transient Notices notices;

    private @Nullable Long version;
    private long seen;
    private @Nullable String note;
    private transient @Nullable List<Publication> versions;
    private transient @Nullable List<ListChange> changes;
    private transient Publications.@Nullable Opened opened;

    /** Remembers what the preview was made against. */
    public void load() {
        seen = getVersions().isEmpty() ? 0 : getVersions().get(0).id();
    }

    public List<Publication> getVersions() {
        List<Publication> known = versions;
        if (known == null) {
            known = publications.versions();
            versions = known;
        }
        return known;
    }

    /** What publishing would change, or what the opened version changed. */
    public List<ListChange> getChanges() {
        List<ListChange> known = changes;
        if (known == null) {
            known = version == null ? publications.preview() : getOpened().changes();
            changes = known;
        }
        return known;
    }

    public Publications.Opened getOpened() {
        Publications.Opened known = opened;
        if (known == null) {
            known = publications.open(version == null ? 0 : version);
            opened = known;
        }
        return known;
    }

    public long count(String kind) {
        return getChanges().stream()
                .filter(change -> change.kind().equals(kind))
                .count();
    }

    public String publish() {
        long id = publications.publish(seen, note == null ? "" : note);
        notices.doneOnNextPage("admin.registry.published", id);
        return "/registry/publication.xhtml?faces-redirect=true";
    }

    public @Nullable Long getVersion() {
        return version;
    }

    public void setVersion(@Nullable Long version) {
        this.version = version;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}

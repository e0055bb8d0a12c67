package org.medinbound.admin.helpdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.helpdesk.AnswerTemplates;
import org.medinbound.helpdesk.QuestionQueue;
import org.medinbound.helpdesk.TemplateVersion;
import org.medinbound.shared.BusinessRejection;

/** One template: its newest version in the form, the earlier ones below. Without a number: a new one. */
@Named
@ViewScoped
public class TemplateScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AnswerTemplates templates;

    @Inject
    private transient QuestionQueue queue;

    @Inject
    private transient Notices notices;

    private @Nullable Long id;
    private @Nullable Integer seen;
    private @Nullable String name;
    private String topic = "OTHER";
    private @Nullable String bodyJa;
    private @Nullable String bodyEn;
    private boolean retired;
    private transient @Nullable List<TemplateVersion> versions;

    public void open() {
        if (id != null) {
            TemplateVersion newest = getVersions().get(0);
            seen = newest.version();
            name = newest.name();
            topic = newest.topic();
            bodyJa = newest.bodyJa();
            bodyEn = newest.bodyEn();
            retired = newest.retired();
        }
    }

    public List<TemplateVersion> getVersions() {
        List<TemplateVersion> known = versions;
        if (known == null) {
            known = id == null ? List.of() : templates.versions(id);
            versions = known;
        }
        return known;
    }

    public Map<String, String> getNames() {
        return queue.officers();
    }

    public @Nullable String save() {
        try {
            long saved =
                    templates.save(new AnswerTemplates.Typed(id, seen, text(name), topic, text(bodyJa), text(bodyEn)));
            return shown(saved, "admin.helpdesk.done.template");
        } catch (BusinessRejection refused) {
            notices.refuse(refused);
            return null;
        }
    }

    public @Nullable String retire() {
        if (id == null) {
            return null;
        }
        templates.retire(id, !retired);
        return shown(id, retired ? "admin.helpdesk.done.unretire" : "admin.helpdesk.done.retire");
    }

    private String shown(long number, String done) {
        notices.doneOnNextPage(done);
        return "/helpdesk/template.xhtml?faces-redirect=true&id=" + number;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = text(topic);
    }

    public @Nullable String getBodyJa() {
        return bodyJa;
    }

    public void setBodyJa(@Nullable String bodyJa) {
        this.bodyJa = bodyJa;
    }

    public @Nullable String getBodyEn() {
        return bodyEn;
    }

    public void setBodyEn(@Nullable String bodyEn) {
        this.bodyEn = bodyEn;
    }

    public boolean isRetired() {
        return retired;
    }
}

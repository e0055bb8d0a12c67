package org.medinbound.admin.helpdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.helpdesk.Deadline;
import org.medinbound.helpdesk.DeadlineRules;
import org.medinbound.helpdesk.QuestionQueue;
import org.medinbound.shared.BusinessRejection;

/** The dated rules by which questions fall due. */
@Named
@ViewScoped
public class DeadlineScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DeadlineRules rules;

    @Inject
    private transient QuestionQueue queue;

    @Inject
    private transient Notices notices;

    private @Nullable String validFrom;
    private @Nullable Integer answerDays;

    public List<Deadline> getRules() {
        return rules.all();
    }

    public Map<String, String> getNames() {
        return queue.officers();
    }

    public @Nullable String add() {
        try {
            rules.add(day(), answerDays == null ? 0 : answerDays);
            notices.doneOnNextPage("admin.helpdesk.done.rule");
            return "/helpdesk/rules.xhtml?faces-redirect=true";
        } catch (BusinessRejection refused) {
            notices.refuse(refused);
            return null;
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(TemplateScreen.text(validFrom));
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("question.rule-past", "validFrom");
        }
    }

    public @Nullable String getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable String validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable Integer getAnswerDays() {
        return answerDays;
    }

    public void setAnswerDays(@Nullable Integer answerDays) {
        this.answerDays = answerDays;
    }
}

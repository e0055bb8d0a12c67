package org.medinbound.admin.inquiry;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.acceptance.StoppedCase;
import org.medinbound.acceptance.StoppedCases;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.Notices;
import org.medinbound.inquiry.InquiryQueue;
import org.medinbound.shared.BusinessRejection;

/** Cases whose hospital was taken off the platform: each gets an owner and a plan. */
@Named
@ViewScoped
public class StoppedScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    @Inject
    private transient StoppedCases cases;

    @Inject
    private transient InquiryQueue queue;

    @Inject
    private transient Language language;

    @Inject
    private transient Notices notices;

    private boolean all;
    private final HashMap<String, String> plans = new HashMap<>();
    private transient @Nullable List<StoppedCase> rows;

    public List<StoppedCase> getRows() {
        List<StoppedCase> known = rows;
        if (known == null) {
            known = cases.page(!all, language.getTag(), 1, MOST).rows();
            known.forEach(c -> plans.putIfAbsent(c.request(), c.plan()));
            rows = known;
        }
        return known;
    }

    /** Name of the officer who looks after it. */
    public String name(@Nullable String officer) {
        return officer == null ? "" : queue.officers().getOrDefault(officer, officer);
    }

    public @Nullable String plan(String request, Instant stoppedAt, int version) {
        return act(
                () -> cases.plan(request, stoppedAt, version, plans.getOrDefault(request, "")),
                "admin.inquiry.stopped.planned");
    }

    public @Nullable String settle(String request, Instant stoppedAt, int version) {
        return act(() -> cases.settle(request, stoppedAt, version), "admin.inquiry.stopped.settled");
    }

    private @Nullable String act(Runnable deed, String done) {
        try {
            deed.run();
        } catch (BusinessRejection refused) {
            notices.refuse(refused);
            rows = null;
            return null;
        }
        notices.doneOnNextPage(done);
        return "/inquiry/stopped.xhtml?faces-redirect=true";
    }

    public Map<String, String> getPlans() {
        return plans;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}

package org.medinbound.admin.jobs;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.Notices;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.jobs.Job;
import org.medinbound.jobs.JobExecution;
import org.medinbound.jobs.JobFilter;
import org.medinbound.jobs.JobRequests;
import org.medinbound.jobs.JobStatus;

/** Executions of the jobs, newest first. While one runs, the list renews itself. */
@Named
@ViewScoped
public class JobScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;
    private static final List<String> COUNTS = List.of("guarantors", "raised", "withdrawn", "escalations");

    @Inject
    private transient JobRequests jobs;

    @Inject
    private transient Notices notices;

    @Inject
    private transient TextMap texts;

    private @Nullable String words;
    private @Nullable String job;
    private @Nullable String status;
    private transient List<JobExecution> executions = List.of();

    public List<JobExecution> getExecutions() {
        if (executions == null || executions.isEmpty()) {
            executions = jobs.list(filter(words, job, status), 1, SHOWN).rows();
        }
        return executions;
    }

    /** While something runs the browser asks again by itself; needs no script. */
    public void keepFresh() {
        if (getExecutions().stream().anyMatch(e -> !e.status().isOver())) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", "3");
        }
    }

    static JobFilter filter(@Nullable String words, @Nullable String job, @Nullable String status) {
        return new JobFilter(
                words == null || words.isBlank() ? null : words.strip(),
                job == null ? null : Job.of(job).orElse(null),
                Stream.of(JobStatus.values())
                        .filter(s -> s.name().equals(status))
                        .findFirst()
                        .orElse(null));
    }

    public List<JobStatus> getStatuses() {
        return List.of(JobStatus.values());
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getJob() {
        return job;
    }

    public void setJob(@Nullable String job) {
        this.job = job;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public List<Job> getJobs() {
        return List.of(Job.values());
    }

    public boolean isStarter() {
        return Actors.current().may(Right.JOB_START);
    }

    public void start(Job job) {
        long id = jobs.start(job, Map.of());
        notices.done("admin.jobs.asked", id);
        executions = List.of();
    }

    /** What an execution did, in words. */
    public String counts(JobExecution execution) {
        return Stream.concat(
                        COUNTS.stream(),
                        execution.counts().keySet().stream().sorted().filter(kind -> !COUNTS.contains(kind)))
                .filter(execution.counts()::containsKey)
                .map(kind ->
                        texts.of("admin.jobs.count." + kind, execution.counts().getOrDefault(kind, 0L)))
                .collect(Collectors.joining(texts.get("admin.list-separator")));
    }

    public String tone(JobStatus status) {
        return switch (status) {
            case COMPLETED -> "ok";
            case STARTING, STARTED, STOPPING -> "wait";
            case FAILED, ABANDONED -> "bad";
            case STOPPED -> "";
        };
    }
}

package org.medinbound.admin.circular;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.AnswerEntry;
import org.medinbound.circular.Question;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** An answer that came by letter, mail or telephone, typed in by the desk. Names of fields are those of the questions: q1, q2. */
@Named
@ViewScoped
public class AnswerEntryScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CircularScreen screen;

    @Inject
    private ReceiverScreen receiver;

    @Inject
    private CircularView view;

    @Inject
    private transient AnswerEntry entry;

    private final HashMap<String, String> typed = new HashMap<>();
    private final HashMap<String, Object> ticked = new HashMap<>();
    private transient @Nullable Map<String, Part> uploads;
    private String way = "POST";
    private @Nullable String receivedOn;
    private transient @Nullable Part scan;

    public @Nullable String save() {
        String outcome = screen.act(this::enter, "admin.circular.done.entry", "/circular/receiver.xhtml");
        return outcome == null ? null : outcome + "&number=" + receiver.getNumber();
    }

    private void enter() {
        Map<Integer, String> values = new TreeMap<>();
        Map<Integer, AnswerEntry.Upload> files = new HashMap<>();
        try {
            for (Question question : screen.getPage().questions()) {
                AnswerEntry.Upload upload = upload(getUploads().get(question.field()));
                if (upload != null) {
                    files.put(question.position(), upload);
                } else if (!question.isFile()) {
                    values.put(question.position(), value(question));
                }
            }
            entry.enter(
                    screen.getReference(),
                    screen.getSeen(),
                    receiver.getNumber(),
                    new AnswerEntry.Arrival(way, day(), values, files, upload(scan)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BusinessRejection refused) {
            throw new BusinessRejection(
                    refused.kind(), refused.problems().stream().map(this::named).toList());
        }
    }

    /** In a list of fields a refusal names the question it is about. */
    private Problem named(Problem problem) {
        return screen.getPage().questions().stream()
                .filter(question -> question.field().equals(problem.field()))
                .findFirst()
                .map(question -> Problem.of(
                        "circular.entry.question",
                        null,
                        question.position(),
                        view.words(question).label(),
                        view.said(problem)))
                .orElse(problem);
    }

    private String value(Question question) {
        if (question.kind().equals("CHOICES")) {
            Object places = ticked.get(question.field());
            return places instanceof Object[] chosen
                    ? Arrays.stream(chosen).map(String::valueOf).collect(Collectors.joining(","))
                    : "";
        }
        String text = typed.get(question.field());
        return text == null ? "" : text;
    }

    private static AnswerEntry.@Nullable Upload upload(@Nullable Part part) throws IOException {
        return part == null || part.getSize() == 0
                ? null
                : new AnswerEntry.Upload(String.valueOf(part.getSubmittedFileName()), part.getInputStream());
    }

    private @Nullable LocalDate day() {
        String text = receivedOn;
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    public List<String> getWays() {
        return AnswerEntry.WAYS;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Map<String, Object> getTicked() {
        return ticked;
    }

    public Map<String, Part> getUploads() {
        Map<String, Part> known = uploads;
        if (known == null) {
            known = new HashMap<>();
            uploads = known;
        }
        return known;
    }

    public String getWay() {
        return way;
    }

    public void setWay(@Nullable String way) {
        this.way = way == null ? "" : way;
    }

    public @Nullable String getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable String receivedOn) {
        this.receivedOn = receivedOn;
    }

    public @Nullable Part getScan() {
        return scan;
    }

    public void setScan(@Nullable Part scan) {
        this.scan = scan;
    }
}

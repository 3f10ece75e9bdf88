package kesu.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import kesu.rulebooks.CaseOwners;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import org.jspecify.annotations.Nullable;

/**
 * One complaint and its case file; the one place that keeps the customer's name, telephone, address
 * and words.
 *
 * @param number the number read out to the customer
 * @param registration the facts of its registration, which never change but for a corrected reason
 * @param form the feedback form as it was filled in then
 * @param feedback the feedback form as it has been filled in since
 * @param decisions the decisions about it with their grounds, oldest first
 * @param history the latest events in its life, in the order in which they became known here;
 *     earlier ones are kept in documents of their own
 * @param counts the number of events in its life, by kind
 * @param incident the handling of the incident behind it; null if there is none
 */
public record Complaint(
    ComplaintId id,
    ComplaintNumber number,
    Registration registration,
    Form form,
    FeedbackForm feedback,
    Classification classification,
    Progress progress,
    List<Decision> decisions,
    List<Entry> history,
    Map<EntryKind, Integer> counts,
    @Nullable IncidentCase incident) {
  /** The list of earlier events. */
  public static final String HISTORY = "history";

  /** The list of earlier versions of the feedback form, by their numbers. */
  public static final String FORM_VERSIONS = "formVersions";

  /** State of a complaint. */
  public enum State {
    /** 处理中. */
    OPEN,
    /** 已结案 (R1-S5). */
    CLOSED
  }

  public Complaint {
    decisions = List.copyOf(decisions);
    history = List.copyOf(history);
    counts = Map.copyOf(counts);
  }

  /** The instant of its closing; null while it is open. */
  public @Nullable Instant closedAt() {
    return history.reversed().stream()
        .filter(entry -> progress.state() == State.CLOSED && entry.kind() == EntryKind.CLOSED)
        .map(Entry::at)
        .findFirst()
        .orElse(null);
  }

  /**
   * The rulebook that governs the complaint.
   *
   * @param versions finds the version of a rulebook that was in force at an instant
   */
  public Rulebook rulebook(BiFunction<String, Instant, Rulebook> versions) {
    return versions.apply(registration.rulebook(), registration.receivedAt());
  }

  /** The branch and store that it belongs to, and the departments that have it. */
  public CaseOwners owners() {
    return new CaseOwners(
        registration.branch(), registration.store(), progress.departments(registration.by()));
  }

  /** Returns true if the customer was ever promised an answer by a time. */
  @Clause("R1-I4")
  public boolean isPromised() {
    return form.promisedAt() != null || count(EntryKind.PROMISED) > 0;
  }

  /** Returns true if a deadline was missed, not withdrawn since, and it is still open. */
  public boolean isOverdue() {
    return progress.state() == State.OPEN
        && count(EntryKind.DEADLINE_MISSED) > count(EntryKind.DEADLINE_WITHDRAWN);
  }

  /** The number of events of that kind. */
  int count(EntryKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** The complaint with its whole history. */
  public Complaint withEarlier(List<Entry> earlier) {
    List<Entry> whole = new ArrayList<>(earlier);
    whole.addAll(history);
    return withHistory(whole);
  }

  Complaint withHistory(List<Entry> other) {
    return new Complaint(
        id,
        number,
        registration,
        form,
        feedback,
        classification,
        progress,
        decisions,
        other,
        counts,
        incident);
  }

  /** The complaint with its customer masked in all that people wrote in its history. */
  public Complaint masked() {
    return withHistory(history.stream().map(entry -> entry.masked(form.customer())).toList());
  }

  Complaint with(Registration corrected) {
    return new Complaint(
        id,
        number,
        corrected,
        form,
        feedback,
        classification,
        progress,
        decisions,
        history,
        counts,
        incident);
  }

  Complaint with(Classification other) {
    return new Complaint(
        id,
        number,
        registration,
        form,
        feedback,
        other,
        progress,
        decisions,
        history,
        counts,
        incident);
  }

  Complaint with(Progress other) {
    return new Complaint(
        id,
        number,
        registration,
        form,
        feedback,
        classification,
        other,
        decisions,
        history,
        counts,
        incident);
  }

  Complaint with(FeedbackForm other) {
    return new Complaint(
        id,
        number,
        registration,
        form,
        other,
        classification,
        progress,
        decisions,
        history,
        counts,
        incident);
  }

  Complaint with(Decision made) {
    return new Complaint(
        id,
        number,
        registration,
        form,
        feedback,
        classification,
        progress,
        plus(decisions, made),
        history,
        counts,
        incident);
  }

  Complaint with(Entry entry) {
    return new Complaint(
        id,
        number,
        registration,
        form,
        feedback,
        classification,
        progress,
        decisions,
        plus(history, entry),
        counted(entry.kind()),
        incident);
  }

  Complaint with(IncidentCase handled) {
    return new Complaint(
        id,
        number,
        registration,
        form,
        feedback,
        classification,
        progress,
        decisions,
        history,
        counts,
        handled);
  }

  private Map<EntryKind, Integer> counted(EntryKind kind) {
    Map<EntryKind, Integer> all = new EnumMap<>(EntryKind.class);
    all.putAll(counts);
    all.merge(kind, 1, Integer::sum);
    return all;
  }

  static <T> List<T> plus(List<T> all, T one) {
    List<T> more = new ArrayList<>(all.size() + 1);
    more.addAll(all);
    more.add(one);
    return more;
  }

  @Override
  public String toString() {
    return "Complaint[%s %s %s %s]"
        .formatted(id, number, progress.state(), classification.severity());
  }
}

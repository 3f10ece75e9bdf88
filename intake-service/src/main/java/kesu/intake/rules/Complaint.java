package kesu.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import kesu.rulebooks.Rulebook;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import org.jspecify.annotations.Nullable;

/**
 * One complaint and its case file; the one place that keeps the customer's name, telephone, address
 * and words.
 *
 * @param number the number read out to the customer
 * @param registration the facts of its registration, which never change
 * @param form the feedback form as it was filled in then
 * @param decisions the decisions about it with their grounds, oldest first
 * @param history the events in its life, in the order in which they became known here
 */
public record Complaint(
    ComplaintId id,
    ComplaintNumber number,
    Registration registration,
    Form form,
    Classification classification,
    Progress progress,
    List<Decision> decisions,
    List<Entry> history) {
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

  Complaint with(Classification other) {
    return new Complaint(id, number, registration, form, other, progress, decisions, history);
  }

  Complaint with(Progress other) {
    return new Complaint(id, number, registration, form, classification, other, decisions, history);
  }

  Complaint with(Decision made) {
    return new Complaint(
        id, number, registration, form, classification, progress, plus(decisions, made), history);
  }

  Complaint with(Entry entry) {
    return new Complaint(
        id, number, registration, form, classification, progress, decisions, plus(history, entry));
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

package kesu.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import kesu.defaults.decisions.Overflow;
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
 * @param feedback the feedback form as it has been filled in since
 * @param decisions the decisions about it with their grounds, oldest first
 * @param history the latest events in its life, in the order in which they became known here;
 *     earlier ones are kept in documents of their own
 * @param counts the number of events in its life, by kind
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
    Map<EntryKind, Integer> counts) {
  /** The list of earlier events. */
  public static final String HISTORY = "history";

  /** The list of earlier versions of the feedback form, by their numbers. */
  public static final String FORM_VERSIONS = "formVersions";

  private static final int VERSIONS_AT_MOST = 2;
  private static final int VERSIONS_KEPT = 1;
  private static final int AT_MOST = 100;
  private static final int KEPT = 50;

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

  private Complaint withHistory(List<Entry> other) {
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
        counts);
  }

  /**
   * Keeps the latest events, those that the feedback form still shows and the latest versions of
   * the form; earlier ones go to documents of their own.
   */
  public static Overflow<Complaint> bound(Complaint stored, Complaint next) {
    List<Entry> oldest = Overflow.oldest(stored.history, AT_MOST, KEPT);
    Set<Entry> shown = stored.shown();
    List<Entry> moved = new ArrayList<>();
    List<Entry> kept = new ArrayList<>();
    oldest.forEach(entry -> (shown.contains(entry) ? kept : moved).add(entry));
    kept.addAll(Overflow.without(oldest, next.history));
    List<FormVersion> versions =
        Overflow.oldest(stored.feedback.versions(), VERSIONS_AT_MOST, VERSIONS_KEPT);
    List<Overflow.Element> elements = new ArrayList<>(Overflow.numbered(HISTORY, moved));
    elements.addAll(
        Overflow.keyed(FORM_VERSIONS, versions, version -> String.valueOf(version.number())));
    FeedbackForm form =
        next.feedback.withVersions(Overflow.without(versions, next.feedback.versions()));
    return new Overflow<>(next.withHistory(kept).with(form), elements);
  }

  /** The last closing, follow-up and finding, and the penalties decided. */
  private Set<Entry> shown() {
    Set<Entry> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<EntryKind> latest =
        EnumSet.of(EntryKind.CLOSED, EntryKind.FOLLOWED_UP, EntryKind.FINDING_RECORDED);
    for (Entry entry : history.reversed()) {
      if (latest.remove(entry.kind())
          || entry.kind() == EntryKind.PENALTY_DECIDED
          || entry.kind() == EntryKind.PENALTY_REVERSED) {
        shown.add(entry);
      }
    }
    return shown;
  }

  Complaint with(Classification other) {
    return new Complaint(
        id, number, registration, form, feedback, other, progress, decisions, history, counts);
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
        counts);
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
        counts);
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
        counts);
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
        counted(entry.kind()));
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

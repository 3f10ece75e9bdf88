package kesu.intake.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Verdict;
import kesu.events.FactRecorded;
import kesu.events.Outgoing;
import kesu.intake.rules.ComplaintCommand.RecordRepeat;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.FactKind;
import kesu.terms.ReasonCode;
import org.jspecify.annotations.Nullable;

/** Repeated complaints of one customer about one unsolved matter: both are major, and linked. */
@Clause("R1-S1")
public final class Repeats {
  private static final Comparator<Complaint> ORDER =
      Comparator.comparing((Complaint one) -> one.registration().at())
          .thenComparing(one -> one.id().value());

  private Repeats() {}

  /**
   * The unsolved complaint that a new one repeats: same reason, same branch, and not said to be
   * another matter.
   *
   * @param earlier complaints of the same customer, the latest first
   */
  public static Optional<ComplaintId> repeated(
      List<Complaint> earlier, ReasonCode reason, BranchCode branch, RepeatStatement told) {
    return earlier.stream()
        .filter(one -> one.progress().state() == Complaint.State.OPEN)
        .filter(one -> one.registration().reason().equals(reason))
        .filter(one -> one.registration().branch().equals(branch))
        .map(Complaint::id)
        .filter(one -> !told.notSameAs().contains(one))
        .findFirst();
  }

  /** The earlier complaints that may be the same matter, in the order given. */
  public static List<RepeatCandidate> candidates(
      List<Complaint> earlier,
      ReasonCode reason,
      BranchCode branch,
      RepeatStatement told,
      Duration lately,
      Instant now) {
    return earlier.stream()
        .filter(one -> !one.id().equals(told.sameAs()) && !told.notSameAs().contains(one.id()))
        .flatMap(one -> RepeatCandidate.of(one, reason, branch, lately, now).stream())
        .toList();
  }

  /** Returns true if two complaints are one unsolved matter of one customer. */
  public static boolean areOneMatter(Complaint one, Complaint other) {
    return !one.id().equals(other.id())
        && one.progress().state() == Complaint.State.OPEN
        && other.progress().state() == Complaint.State.OPEN
        && one.registration().isSameMatter(other.registration())
        && !one.registration().isOtherThan(other.id())
        && !other.registration().isOtherThan(one.id());
  }

  /**
   * Returns true if it is the earlier of two: the other one repeats it, or was registered after it.
   * Of two registered at one instant, one is.
   */
  public static boolean isEarlier(Complaint one, Complaint other) {
    if (one.id().equals(other.registration().repeatOf())) {
      return true;
    }
    return !other.id().equals(one.registration().repeatOf()) && ORDER.compare(one, other) < 0;
  }

  /** The later complaint turns out to repeat the earlier one. */
  public static Change<Complaint> repeats(
      Complaint later, ComplaintId earlier, Rulebook rulebook, Instant now) {
    Registration registration = later.registration();
    if (registration.repeatOf() != null || registration.isOtherThan(earlier)) {
      return Change.none();
    }
    return learnt(
        later.with(registration.repeating(earlier)),
        entry(now, null).fact("repeatOf", earlier),
        rulebook,
        now);
  }

  /** The earlier complaint turns out to be repeated; it is told once. */
  public static Change<Complaint> repeatedBy(
      Complaint earlier, ComplaintId later, Rulebook rulebook, Instant now) {
    return earlier.progress().state() == Complaint.State.CLOSED
            || earlier.classification().facts().contains(FactKind.REPEATED_UNSOLVED)
        ? Change.none()
        : learnt(earlier, entry(now, null).fact("repeatedBy", later), rulebook, now);
  }

  /** Somebody says that it is, or is not, the same matter as another complaint. */
  static Verdict<Complaint, ComplaintStatus> record(
      Complaint complaint, RecordRepeat asked, Actor by, Rulebook rulebook, Instant now) {
    Registration registration = complaint.registration();
    ComplaintId other = asked.of();
    if (complaint.id().equals(other)) {
      return new Verdict.Refused<>(Refusals.repeatOfItself(complaint));
    }
    Entry entry =
        entry(now, by)
            .fact(asked.same() ? "repeatOf" : "notRepeatOf", other)
            .words("note", asked.note());
    if (!asked.same()) {
      return Verdicts.done(complaint.with(registration.otherThan(other)).with(entry), now);
    }
    Change.To<Complaint> change =
        learnt(complaint.with(registration.repeating(other)), entry, rulebook, now, by);
    return Verdicts.done(change.state(), now, change.events());
  }

  private static Entry entry(Instant now, @Nullable Actor by) {
    return Entry.of(now, EntryKind.FACT_RECORDED, by).fact("fact", FactKind.REPEATED_UNSOLVED);
  }

  private static Change.To<Complaint> learnt(
      Complaint complaint, Entry entry, Rulebook rulebook, Instant now) {
    return learnt(complaint, entry, rulebook, now, Actor.SYSTEM);
  }

  private static Change.To<Complaint> learnt(
      Complaint complaint, Entry entry, Rulebook rulebook, Instant now, Actor by) {
    Change.To<Complaint> judged =
        Severities.learn(FactKind.REPEATED_UNSOLVED, complaint.with(entry), rulebook, now);
    List<Outgoing> events = new ArrayList<>();
    events.add(Outgoing.of(complaint.id(), new FactRecorded(FactKind.REPEATED_UNSOLVED, now, by)));
    events.addAll(judged.events());
    return new Change.To<>(judged.state(), events);
  }
}

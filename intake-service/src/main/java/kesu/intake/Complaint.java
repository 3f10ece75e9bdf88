package kesu.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kesu.intake.rules.DutyStage;
import kesu.rulebooks.FollowUpAnswer;
import kesu.terms.AssignmentId;
import kesu.terms.BranchCode;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.FactKind;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One complaint and its case file; the one place where the customer's name, telephone, address and
 * words are kept.
 *
 * @param number what is read out to the customer
 * @param receivedAt when the company received it; decides which version of the rulebook applies
 * @param customerKey tells the same customer without showing who it is
 * @param repeatOf the earlier complaint that it repeats and that was unsolved then (R1-S1)
 * @param facts what is known that bears on severity or exposure
 * @param followUp what the customer said after the last result (R1-C4)
 * @param decisions what was decided, with the reasons, oldest first
 * @param entries what happened, in the order in which it became known here
 */
public record Complaint(
    ComplaintId id,
    ComplaintNumber number,
    Form form,
    BranchCode branch,
    ReasonCode reason,
    Instant receivedAt,
    String customerKey,
    @Nullable ComplaintId repeatOf,
    State state,
    Severity severity,
    Exposure exposure,
    List<FactKind> facts,
    List<Duty> duties,
    FollowUpAnswer followUp,
    List<Decision> decisions,
    List<Entry> entries) {
  /** Whether something is left to do. */
  public enum State {
    /** 处理中. */
    OPEN,
    /** 已结案 (R1-S5). */
    CLOSED
  }

  public Complaint {
    facts = List.copyOf(facts);
    duties = List.copyOf(duties);
    decisions = List.copyOf(decisions);
    entries = List.copyOf(entries);
  }

  /** How far each department is. */
  public List<DutyStage> stages() {
    return duties.stream().map(Duty::stage).toList();
  }

  /** When it was closed; null while it is open. */
  public @Nullable Instant closedAt() {
    return entries.reversed().stream()
        .filter(entry -> state == State.CLOSED && entry.what() == What.CLOSED)
        .map(Entry::at)
        .findFirst()
        .orElse(null);
  }

  Complaint noted(Entry entry) {
    return new Complaint(
        id,
        number,
        form,
        branch,
        reason,
        receivedAt,
        customerKey,
        repeatOf,
        state,
        severity,
        exposure,
        facts,
        duties,
        followUp,
        decisions,
        and(entries, entry));
  }

  Complaint knowing(FactKind fact) {
    return facts.contains(fact) ? this : judged(and(facts, fact), severity, exposure, decisions);
  }

  Complaint judged(Severity newSeverity, Decision decision) {
    return judged(facts, newSeverity, exposure, and(decisions, decision));
  }

  Complaint exposed(Exposure newExposure) {
    return judged(facts, severity, newExposure, decisions);
  }

  private Complaint judged(
      List<FactKind> newFacts,
      Severity newSeverity,
      Exposure newExposure,
      List<Decision> newDecisions) {
    return new Complaint(
        id,
        number,
        form,
        branch,
        reason,
        receivedAt,
        customerKey,
        repeatOf,
        state,
        newSeverity,
        newExposure,
        newFacts,
        duties,
        followUp,
        newDecisions,
        entries);
  }

  Complaint owed(Duty duty) {
    return handled(state, and(duties, duty), followUp, decisions);
  }

  Complaint answered(FollowUpAnswer answer) {
    return handled(state, duties, answer, decisions);
  }

  Complaint closed(Decision decision) {
    return handled(State.CLOSED, duties, followUp, and(decisions, decision));
  }

  Complaint reopened() {
    return handled(State.OPEN, duties, FollowUpAnswer.NOT_ASKED, decisions);
  }

  /** Every department that had reported has it again. */
  Complaint returned(Instant at) {
    return duties(
        duty -> duty.stage() == DutyStage.REPORTED ? duty.at(DutyStage.RETURNED, at) : duty);
  }

  /** That duty is at another stage; throws where nobody told of such a duty before. */
  Complaint at(AssignmentId assignment, DutyStage stage, Instant at) {
    if (duties.stream().noneMatch(duty -> duty.assignmentId().equals(assignment))) {
      throw new IllegalStateException(
          "Complaint " + id + " knows no assignment " + assignment + ", only " + duties);
    }
    return duties(duty -> duty.assignmentId().equals(assignment) ? duty.at(stage, at) : duty);
  }

  private Complaint duties(UnaryOperator<Duty> change) {
    return handled(state, duties.stream().map(change).toList(), followUp, decisions);
  }

  private Complaint handled(
      State newState, List<Duty> newDuties, FollowUpAnswer answer, List<Decision> newDecisions) {
    return new Complaint(
        id,
        number,
        form,
        branch,
        reason,
        receivedAt,
        customerKey,
        repeatOf,
        newState,
        severity,
        exposure,
        facts,
        newDuties,
        answer,
        newDecisions,
        entries);
  }

  private static <T> List<T> and(List<T> all, T one) {
    List<T> more = new ArrayList<>(all.size() + 1);
    more.addAll(all);
    more.add(one);
    return more;
  }

  @Override
  public String toString() {
    return "Complaint[" + id + " " + number + " " + state + " " + severity + "]";
  }
}

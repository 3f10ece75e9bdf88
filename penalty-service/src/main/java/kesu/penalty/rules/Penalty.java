package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.Rulebook;
import kesu.terms.ClauseId;
import kesu.terms.Ground;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;

/**
 * One penalty from its proposal on.
 *
 * @param clause the row of the table that it follows
 * @param cause the event in the case that it goes back to
 * @param furtherCauses further events that tell of the same fault
 * @param accountable the holder of the post that answers for it
 * @param allowed the measures and points that may be imposed
 * @param proposer the person who proposed it; null where the system did
 * @param document the document issued on it; null until it is imposed
 * @param grounds the clauses applied, in the order in which they were
 */
public record Penalty(
    PenaltyId penaltyId,
    ClauseId clause,
    String cause,
    List<String> furtherCauses,
    PostHolder accountable,
    AllowedRange allowed,
    Instant proposedAt,
    @Nullable Proposer proposer,
    PenaltyStatus status,
    @Nullable IssuedDocument document,
    List<Ground> grounds) {
  public Penalty {
    // penalties of an earlier release go back to one event each
    furtherCauses = furtherCauses == null ? List.of() : List.copyOf(furtherCauses);
    grounds = List.copyOf(grounds);
  }

  /** The document on a penalty (R1-FM4), by its number. */
  public record IssuedDocument(String number, Instant issuedAt) {}

  static Penalty of(PenaltyId id, Proposal proposal, Instant at) {
    return new Penalty(
        id,
        proposal.clause(),
        proposal.cause(),
        List.of(),
        proposal.accountable(),
        AllowedRange.of(proposal.row()),
        at,
        proposal.proposer(),
        PenaltyStatus.PROPOSED,
        null,
        List.of(proposal.ground()));
  }

  boolean follows(Proposal proposal) {
    return clause.equals(proposal.clause())
        && goesBackTo(proposal.cause())
        && accountable.isSamePerson(proposal.accountable());
  }

  boolean goesBackTo(String event) {
    return cause.equals(event) || furtherCauses.contains(event);
  }

  /** Everything that it goes back to. */
  List<String> causes() {
    List<String> all = new ArrayList<>();
    all.add(cause);
    all.addAll(furtherCauses);
    return all;
  }

  /** The row that it was proposed by, in the rulebook that governs the case. */
  PenaltyRow row(Rulebook governing) {
    return governing
        .penalties()
        .find(clause)
        .orElseThrow(
            () -> new IllegalStateException("The rulebook no longer has the penalty " + clause));
  }

  /** Returns true if an event that it goes back to stands. */
  boolean isGrounded() {
    return status.withdrawnAt() == null;
  }

  /** Returns true if it is proposed or applies. */
  boolean stands() {
    return isGrounded() && (state() == PenaltyState.PROPOSED || state().applies());
  }

  PenaltyState state() {
    return status.state();
  }

  Penalty with(PenaltyStatus changed) {
    return with(cause, furtherCauses, changed, document, grounds);
  }

  Penalty with(PenaltyStatus changed, Ground ground) {
    return with(cause, furtherCauses, changed, document, plus(ground));
  }

  Penalty with(IssuedDocument issued) {
    return with(cause, furtherCauses, status, issued, grounds);
  }

  /**
   * The same penalty, which is for the same fault as the proposal and names both grounds. It goes
   * back to the event of a lighter row no more than before.
   */
  Penalty joined(Proposal proposal) {
    if (grounds.contains(proposal.ground())) {
      return this;
    }
    List<String> more = new ArrayList<>(furtherCauses);
    if (clause.equals(proposal.clause())) {
      more.add(proposal.cause());
    }
    return with(cause, more, status, document, plus(proposal.ground()));
  }

  /** The same penalty without an event that fell away, where another stands. */
  Penalty without(String event, Ground ground) {
    List<String> rest = new ArrayList<>(causes());
    rest.remove(event);
    return with(rest.getFirst(), rest.subList(1, rest.size()), status, document, plus(ground));
  }

  private List<Ground> plus(Ground ground) {
    List<Ground> all = new ArrayList<>(grounds);
    all.add(ground);
    return all;
  }

  private Penalty with(
      String first,
      List<String> further,
      PenaltyStatus changed,
      @Nullable IssuedDocument issued,
      List<Ground> all) {
    return new Penalty(
        penaltyId,
        clause,
        first,
        further,
        accountable,
        allowed,
        proposedAt,
        proposer,
        changed,
        issued,
        all);
  }
}

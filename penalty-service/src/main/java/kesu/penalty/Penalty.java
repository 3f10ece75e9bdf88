package kesu.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.penalty.rules.Answering;
import kesu.penalty.rules.Proposal;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * One penalty from its proposal on.
 *
 * @param cause what it goes back to within the case
 * @param from the lightest measure that the row allows
 * @param to the gravest
 * @param points the most points that the row allows; null where it names none
 * @param grounds the clauses applied, in the order in which they were
 */
public record Penalty(
    PenaltyId penaltyId,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    String cause,
    Measure from,
    Measure to,
    @Nullable BigDecimal points,
    Instant proposedAt,
    State state,
    @Nullable Decision decision,
    @Nullable Appeal appeal,
    List<Ground> grounds) {
  /** How far it has come. */
  public enum State {
    /** Nobody has decided yet. */
    PROPOSED,
    /** It applies. */
    IMPOSED,
    /** The person does not answer for it. */
    DISMISSED,
    /** A reward lifts it (R1-W2). */
    LIFTED,
    /** It applies, and head office is asked to look at it again. */
    APPEALED,
    /** Head office let it stand. */
    UPHELD,
    /** Head office took it back. */
    REVERSED;

    boolean isOpen() {
      return this == PROPOSED || this == APPEALED;
    }

    boolean applies() {
      return this == IMPOSED || this == APPEALED || this == UPHELD;
    }
  }

  /** What a person decided. */
  public record Decision(
      Outcome outcome,
      @Nullable Measure measure,
      @Nullable BigDecimal points,
      String opinion,
      Instant at,
      Actor by) {}

  /** Why somebody appealed. */
  public record Appeal(String words, Instant at, Actor by) {}

  public Penalty {
    grounds = List.copyOf(grounds);
  }

  static Penalty of(PenaltyId id, Proposal proposal, Instant at) {
    Answering who = proposal.who();
    return new Penalty(
        id,
        proposal.clause(),
        who.person(),
        who.post(),
        who.department(),
        proposal.cause(),
        proposal.row().from(),
        proposal.row().to(),
        proposal.row().points().isPresent()
            ? BigDecimal.valueOf(proposal.row().points().getAsInt())
            : null,
        at,
        State.PROPOSED,
        null,
        null,
        List.of(proposal.ground()));
  }

  boolean isFor(Proposal proposal) {
    return clause.equals(proposal.clause())
        && cause.equals(proposal.cause())
        && answering().equals(proposal.who());
  }

  Answering answering() {
    return new Answering(person, post, department);
  }

  Penalty decided(Decision made, State next, Ground ground) {
    return with(next, made, appeal, ground);
  }

  Penalty appealed(Appeal made) {
    return new Penalty(
        penaltyId,
        clause,
        person,
        post,
        department,
        cause,
        from,
        to,
        points,
        proposedAt,
        State.APPEALED,
        decision,
        made,
        grounds);
  }

  Penalty lifted(Ground ground) {
    return with(State.LIFTED, decision, appeal, ground);
  }

  private Penalty with(
      State next, @Nullable Decision made, @Nullable Appeal appealed, Ground ground) {
    List<Ground> all = new ArrayList<>(grounds);
    all.add(ground);
    return new Penalty(
        penaltyId,
        clause,
        person,
        post,
        department,
        cause,
        from,
        to,
        points,
        proposedAt,
        next,
        made,
        appealed,
        all);
  }
}

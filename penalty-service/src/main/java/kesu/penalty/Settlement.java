package kesu.penalty;

import java.time.Instant;
import kesu.penalty.rules.Negative;
import kesu.penalty.rules.People;
import kesu.penalty.rules.Positive;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import org.springframework.stereotype.Component;

/**
 * Determines what a closed case leads to, by the rulebook in force when it was received (R1-C5).
 */
@Component
class Settlement {
  private final Rulebooks rulebooks;
  private final Organisation organisation;

  Settlement(Rulebooks rulebooks, Organisation organisation) {
    this.rulebooks = rulebooks;
    this.organisation = organisation;
  }

  /**
   * Books what the case leads to and is not booked yet; nothing while it is open. What is learnt
   * after it was closed is settled the same way.
   */
  Booked settle(Booked booked, Instant at) {
    Account account = booked.account();
    Instant closedAt = account.handling().closedAt();
    if (closedAt == null) {
      return booked;
    }
    CaseFacts facts = account.facts();
    Negative negative = negative(account);
    Positive positive = new Positive(people(account), facts.severity());
    Booked settled =
        booked
            .proposals(negative.forReason(facts.reason(), facts.receivedAt()), at)
            .proposals(
                negative.forEscalation(facts.exposure(), facts.raised(), faulty(account), closedAt),
                at)
            .awards(positive.exposureAverted(facts.exposure(), closedAt), at);
    for (Praise praise : account.handling().praises()) {
      settled =
          settled
              .awards(positive.writtenPraise(closedAt), at)
              .awards(positive.praisedDepartment(praise.department(), closedAt), at);
    }
    return settled;
  }

  Negative negative(Account account) {
    return new Negative(people(account), account.facts().severity());
  }

  /** The row that a penalty was proposed by. */
  PenaltyRow row(Account account, Penalty penalty) {
    return rulebook(account)
        .penalties()
        .find(penalty.clause())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The rulebook has no penalty row " + penalty.clause() + " any more"));
  }

  Rulebook rulebook(Account account) {
    return rulebooks.inForce(account.facts().rulebook(), account.facts().receivedAt());
  }

  private People people(Account account) {
    return account.people(rulebook(account), organisation);
  }

  private boolean faulty(Account account) {
    return account.penalties().stream()
        .anyMatch(penalty -> row(account, penalty).kind() == PenaltyRow.Kind.HANDLING);
  }
}

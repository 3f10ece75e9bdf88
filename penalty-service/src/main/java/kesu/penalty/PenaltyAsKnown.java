package kesu.penalty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kesu.penalty.rules.LedgerEntry;
import kesu.penalty.rules.PenaltyState;
import kesu.penalty.rules.PenaltyStatus;
import kesu.penalty.rules.PenaltyView;
import kesu.terms.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A penalty as it was known at an instant: what happened to it later is taken back, by its own
 * dates and by the ledger, which keeps each decision.
 */
final class PenaltyAsKnown {
  private final Instant on;
  private final PenaltyView now;

  private PenaltyAsKnown(Instant on, PenaltyView now) {
    this.on = on;
    this.now = now;
  }

  /**
   * The penalty as known on that instant; empty if it was not proposed yet.
   *
   * @param entries the ledger entries of its complaint, in the order of time
   */
  static Optional<PenaltyView> on(Instant on, PenaltyView now, List<LedgerRow> entries) {
    return now.proposedAt().isAfter(on)
        ? Optional.empty()
        : Optional.of(new PenaltyAsKnown(on, now).view(entries));
  }

  /** A change of state at an instant. */
  private record Step(Instant at, PenaltyState state, PenaltyStatus.@Nullable Decision decision) {}

  private PenaltyView view(List<LedgerRow> entries) {
    PenaltyStatus.Appeal appeal = known(now.appeal()) ? now.appeal() : null;
    Instant withdrawn = known(now.withdrawnAt()) ? now.withdrawnAt() : null;
    PenaltyState state = PenaltyState.PROPOSED;
    PenaltyStatus.Decision decision = null;
    for (Step step : steps(entries)) {
      state = step.state();
      decision = step.decision() == null ? decision : step.decision();
    }
    return new PenaltyView(
        now.id(),
        now.complaintId(),
        now.clause(),
        now.person(),
        now.post(),
        now.department(),
        now.from(),
        now.to(),
        now.points(),
        state,
        now.proposedAt(),
        decision,
        appeal,
        withdrawn,
        now.proposer(),
        now.document() != null && known(now.document().issuedAt()) ? now.document() : null);
  }

  private List<Step> steps(List<LedgerRow> entries) {
    List<Step> steps = new ArrayList<>();
    if (now.appeal() != null) {
      steps.add(new Step(now.appeal().at(), PenaltyState.APPEALED, null));
    }
    if (now.withdrawnAt() != null && now.state() == PenaltyState.WITHDRAWN) {
      steps.add(new Step(now.withdrawnAt(), PenaltyState.WITHDRAWN, null));
    }
    boolean imposed = false;
    for (LedgerRow entry : entries) {
      if (entry.penalty().equals(now.id())) {
        steps.add(new Step(entry.at(), state(entry, imposed), decision(entry)));
        imposed |= entry.outcome() == Outcome.IMPOSED;
      }
    }
    return steps.stream()
        .filter(step -> !step.at().isAfter(on))
        .sorted(Comparator.comparing(Step::at))
        .toList();
  }

  private PenaltyState state(LedgerRow entry, boolean imposedBefore) {
    Outcome outcome = entry.outcome();
    if (entry.kind() == LedgerEntry.Kind.REVERSED || outcome == null) {
      return now.state() == PenaltyState.LIFTED ? PenaltyState.LIFTED : PenaltyState.REVERSED;
    }
    return switch (outcome) {
      case IMPOSED -> imposedBefore ? PenaltyState.UPHELD : PenaltyState.IMPOSED;
      case LIFTED -> PenaltyState.LIFTED;
      case DISMISSED -> PenaltyState.DISMISSED;
    };
  }

  /** The latest decision has its opinion; of earlier ones the ledger keeps all but that. */
  private PenaltyStatus.@Nullable Decision decision(LedgerRow entry) {
    Outcome outcome = entry.outcome();
    PenaltyStatus.Decision latest = now.decision();
    if (latest != null && latest.at().equals(entry.at())) {
      return latest;
    }
    return outcome == null
        ? null
        : new PenaltyStatus.Decision(
            outcome, entry.measure(), entry.points(), "", entry.at(), entry.by());
  }

  private boolean known(PenaltyStatus.@Nullable Appeal appeal) {
    return appeal != null && known(appeal.at());
  }

  private boolean known(@Nullable Instant at) {
    return at != null && !at.isAfter(on);
  }
}

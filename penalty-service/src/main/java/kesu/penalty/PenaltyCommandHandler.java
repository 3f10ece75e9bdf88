package kesu.penalty;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.penalty.rules.PenaltyCase;
import kesu.penalty.rules.PenaltyCommand;
import kesu.penalty.rules.PenaltyDecider;
import kesu.penalty.rules.PenaltyView;
import kesu.penalty.rules.Refusals;
import kesu.regulation.Regulation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Handles permitted commands on the case that a penalty belongs to. */
@Component
final class PenaltyCommandHandler {
  private final Documents<PenaltyCase> cases;
  private final Regulation regulation;
  private final InstantSource time;

  PenaltyCommandHandler(Documents<PenaltyCase> cases, Regulation regulation, InstantSource time) {
    this.cases = cases;
    this.regulation = regulation;
    this.time = time;
  }

  Answer<PenaltyView> handle(PenaltyCommand penaltyCommand, Command command) {
    Instant now = time.instant();
    return cases.handle(
        penaltyCommand.complaintId().value(),
        command,
        PenaltyView.class,
        state -> decide(state, penaltyCommand, now));
  }

  private Verdict<PenaltyCase, PenaltyView> decide(
      @Nullable PenaltyCase state, PenaltyCommand command, Instant now) {
    if (state == null) {
      return new Verdict.Refused<>(
          switch (command) {
            case PenaltyCommand.Propose propose -> Refusals.unknownComplaint(propose.complaintId());
            case PenaltyCommand.OnPenalty onPenalty -> Refusals.unknown(onPenalty.penaltyId());
          });
    }
    Optional<Refusal> forbidden =
        regulation.forbids(command.action(), command.by(), state.owners());
    if (forbidden.isPresent()) {
      return new Verdict.Refused<>(forbidden.get());
    }
    return PenaltyDecider.decide(
        state,
        command,
        regulation.governing(state.facts().rulebook(), state.facts().receivedAt()),
        regulation.today(),
        regulation.organisation(),
        now);
  }
}

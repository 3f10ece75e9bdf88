package kesu.penalty;

import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.penalty.rules.PenaltyCommand;
import kesu.penalty.rules.PenaltyView;
import kesu.regulation.Regulation;
import org.springframework.stereotype.Service;

/** Takes a person's proposal of a penalty. */
@Service
public final class ProposePenalty {
  private final PenaltyCommandHandler handler;
  private final Regulation regulation;

  ProposePenalty(PenaltyCommandHandler handler, Regulation regulation) {
    this.handler = handler;
    this.regulation = regulation;
  }

  /** Proposes a penalty. */
  public Answer<PenaltyView> propose(PenaltyCommand.Propose propose, Command command) {
    return regulation.permit(
        PenaltyCommand.Propose.ACTION, command.actor(), () -> handler.handle(propose, command));
  }
}

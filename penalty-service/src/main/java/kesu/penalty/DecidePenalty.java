package kesu.penalty;

import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.penalty.rules.PenaltyCommand;
import kesu.penalty.rules.PenaltyView;
import kesu.regulation.Regulation;
import org.springframework.stereotype.Service;

/** Has a person decide a penalty that was proposed or appealed. */
@Service
public final class DecidePenalty {
  private final PenaltyCommandHandler handler;
  private final Regulation regulation;

  DecidePenalty(PenaltyCommandHandler handler, Regulation regulation) {
    this.handler = handler;
    this.regulation = regulation;
  }

  /** Decides a penalty. */
  public Answer<PenaltyView> decide(PenaltyCommand.Decide decide, Command command) {
    return regulation.permit(
        PenaltyCommand.Decide.ACTION, command.actor(), () -> handler.handle(decide, command));
  }
}

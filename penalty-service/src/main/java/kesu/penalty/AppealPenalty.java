package kesu.penalty;

import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.penalty.rules.PenaltyCommand;
import kesu.penalty.rules.PenaltyView;
import kesu.regulation.Regulation;
import org.springframework.stereotype.Service;

/** Appeals against a penalty that was imposed, so that head office decides again. */
@Service
public final class AppealPenalty {
  private final PenaltyCommandHandler handler;
  private final Regulation regulation;

  AppealPenalty(PenaltyCommandHandler handler, Regulation regulation) {
    this.handler = handler;
    this.regulation = regulation;
  }

  /** Appeals against a penalty. */
  public Answer<PenaltyView> appeal(PenaltyCommand.Appeal appeal, Command command) {
    return regulation.permit(
        PenaltyCommand.Appeal.ACTION, command.actor(), () -> handler.handle(appeal, command));
  }
}

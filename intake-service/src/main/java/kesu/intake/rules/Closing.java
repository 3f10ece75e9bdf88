package kesu.intake.rules;

import java.util.Collection;
import java.util.Optional;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.Gate;
import kesu.rulebooks.GateFacts;
import kesu.rulebooks.GateFinding;
import kesu.rulebooks.Rulebook;

/** Whether the customer can be asked, and whether the complaint may be closed (R1-C4, R1-S5). */
public final class Closing {
  private Closing() {}

  /** Judges every closing gate of the rulebook. */
  public static GateFinding check(
      Rulebook rulebook, Collection<DutyStage> stages, FollowUpAnswer lastFollowUp) {
    long ended = stages.stream().filter(DutyStage::isOver).count();
    long reported = stages.stream().filter(stage -> stage == DutyStage.REPORTED).count();
    return rulebook
        .gates()
        .check(new GateFacts((int) (stages.size() - ended), (int) reported, lastFollowUp));
  }

  /**
   * What keeps the customer from being asked: results are missing (R1-C4). Empty if nothing does.
   */
  public static Optional<GateFinding.Unmet> beforeFollowUp(
      Rulebook rulebook, Collection<DutyStage> stages) {
    return check(rulebook, stages, FollowUpAnswer.NOT_ASKED).unmet().stream()
        .filter(unmet -> unmet.gate().condition() == Gate.Condition.ALL_RESULTS_REPORTED)
        .findFirst();
  }

  /** What the customer's two answers amount to: accepting or being satisfied is enough. */
  public static FollowUpAnswer answer(boolean accepted, boolean satisfied) {
    if (accepted) {
      return FollowUpAnswer.ACCEPTED;
    }
    return satisfied ? FollowUpAnswer.SATISFIED : FollowUpAnswer.NOT_ACCEPTED;
  }
}

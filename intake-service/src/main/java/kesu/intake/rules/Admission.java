package kesu.intake.rules;

import java.time.Instant;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ReasonCode;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/** Result of checking a complaint that is to be registered. */
public sealed interface Admission {
  /**
   * The complaint can be registered.
   *
   * @param rulebook the regulation that will govern it
   * @param incident the incident behind it; null if there is none
   * @param level the level of the company that received it
   * @param by the person who registers it
   * @param at the instant of registration
   */
  record Admitted(
      NewComplaint complaint,
      Rulebook rulebook,
      BranchCode branch,
      @Nullable StoreCode store,
      ReasonCode reason,
      Instant receivedAt,
      @Nullable IncidentFacts incident,
      Levels.At level,
      Actor by,
      Instant at)
      implements Admission {}

  /** The complaint cannot be registered as it was written down. */
  record Refused(Refusal refusal) implements Admission {}
}

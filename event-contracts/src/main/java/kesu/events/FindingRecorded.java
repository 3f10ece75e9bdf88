package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.ClauseId;

/**
 * Customer service determined how the case was handled and which faults of handling there were
 * (R1-T36 to R1-T41).
 *
 * @param faults the faults of handling found, none if empty
 * @param at the instant at which it happened
 * @param by the actor
 */
public record FindingRecorded(List<ClauseId> faults, Instant at, Actor by) implements Lifecycle {
  public FindingRecorded {
    faults = List.copyOf(faults);
  }
}

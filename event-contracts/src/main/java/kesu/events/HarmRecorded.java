package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.HarmedParty;

/**
 * The customer was asked whether heavy loss or harm has been done already (R1-I3).
 *
 * @param heavy true if it has
 * @param suffered those who suffered it, as far as known
 * @param at the instant at which it happened
 * @param by the actor
 */
public record HarmRecorded(boolean heavy, List<HarmedParty> suffered, Instant at, Actor by)
    implements Lifecycle {
  public HarmRecorded {
    suffered = List.copyOf(suffered);
  }
}

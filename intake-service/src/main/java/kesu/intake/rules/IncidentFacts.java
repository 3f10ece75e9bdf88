package kesu.intake.rules;

import java.time.Instant;
import kesu.events.IncidentRecorded;
import kesu.terms.Actor;
import kesu.terms.StoreCode;

/**
 * The facts of an incident, complete.
 *
 * @param place the place in the store
 * @param accident true if it is an accident, and not a quarrel or crime
 * @param recordedAt when it became known here
 * @param by the person who recorded it
 */
public record IncidentFacts(
    String kind,
    StoreCode store,
    String place,
    Instant happenedAt,
    Instant noticedAt,
    boolean accident,
    boolean injury,
    boolean thirdPartyHurt,
    boolean propertyLost,
    Instant recordedAt,
    Actor by) {
  /** Returns true if it is an accident for which the insurer may pay (R1-O23). */
  boolean isInsured() {
    return accident && (thirdPartyHurt || propertyLost);
  }

  IncidentRecorded event() {
    return new IncidentRecorded(
        kind,
        store,
        happenedAt,
        noticedAt,
        accident,
        injury,
        thirdPartyHurt,
        propertyLost,
        recordedAt,
        by);
  }

  @Override
  public String toString() {
    return "IncidentFacts[" + kind + " " + store + " " + happenedAt + " …]";
  }
}

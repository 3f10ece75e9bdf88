package kesu.local.testbed;

import java.time.Instant;
import kesu.events.EvidenceAttached;
import kesu.events.IncidentRecorded;
import kesu.events.IncidentStepTaken;
import kesu.events.PressTalkRecorded;
import kesu.terms.Actor;
import kesu.terms.EvidenceKind;
import kesu.terms.IncidentStep;
import kesu.terms.PressPartner;
import kesu.terms.StoreCode;

/** Events of an incident at the Zhongguancun store. */
public final class SampleIncident {
  private SampleIncident() {}

  /** A customer was injured by accident then, and it was noticed at once. */
  public static IncidentRecorded customerInjured(Instant happenedAt, Instant recordedAt) {
    return incident("CUSTOMER_INJURED", "bj-zgc", happenedAt, true, true, true, false, recordedAt);
  }

  /** A crime, in which nobody was hurt and nothing was lost. */
  public static IncidentRecorded crime(Instant happenedAt, Instant recordedAt) {
    return incident("CRIME", "bj-zgc", happenedAt, false, false, false, false, recordedAt);
  }

  /** An accident of any kind at a store. */
  public static IncidentRecorded accident(
      String store, boolean injury, boolean thirdPartyHurt, boolean propertyLost, Instant at) {
    return incident("OTHER", store, at, true, injury, thirdPartyHurt, propertyLost, at);
  }

  private static IncidentRecorded incident(
      String kind,
      String store,
      Instant happenedAt,
      boolean accident,
      boolean injury,
      boolean thirdPartyHurt,
      boolean propertyLost,
      Instant recordedAt) {
    return new IncidentRecorded(
        kind,
        new StoreCode(store),
        happenedAt,
        happenedAt,
        accident,
        injury,
        thirdPartyHurt,
        propertyLost,
        recordedAt,
        SampleStaff.SALES);
  }

  /** A step in handling it. */
  public static IncidentStepTaken step(IncidentStep step, Actor by, Instant at) {
    return new IncidentStepTaken(step, null, at, by);
  }

  /** Evidence of it. */
  public static EvidenceAttached evidence(EvidenceKind kind, Instant at) {
    return new EvidenceAttached("1", kind, at, at, SampleStaff.STORE_HEAD);
  }

  /** The advertising manager met the journalists in person. */
  public static PressTalkRecorded journalistsMet(Instant at) {
    return new PressTalkRecorded(
        PressPartner.JOURNALISTS, true, at, SampleStaff.ADVERTISING_MANAGER);
  }
}

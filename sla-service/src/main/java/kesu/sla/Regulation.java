package kesu.sla;

import java.time.Instant;
import java.time.InstantSource;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.sla.rules.CaseFacts;

/** The rules that a complaint is judged by, and the people whom they name. */
final class Regulation {
  /** The regulation that the company's own staff are judged by. */
  static final String R1 = "R1";

  private final Rulebooks rulebooks;
  private final Organisation organisation;
  private final InstantSource time;

  Regulation(Rulebooks rulebooks, Organisation organisation, InstantSource time) {
    this.rulebooks = rulebooks;
    this.organisation = organisation;
    this.time = time;
  }

  /** The version in force when the complaint was received. */
  Rulebook of(CaseFacts facts) {
    return rulebooks.inForce(facts.rulebook(), facts.receivedAt());
  }

  /** The version in force now, which says who may do what. */
  Rulebook now() {
    return rulebooks.inForce(R1, time.instant());
  }

  Organisation organisation() {
    return organisation;
  }

  Instant instant() {
    return time.instant();
  }
}

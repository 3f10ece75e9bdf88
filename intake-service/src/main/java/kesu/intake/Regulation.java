package kesu.intake;

import java.time.Instant;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.Permissions;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;

/** The regulation that complaints are handled by: R1, in the version in force when received. */
public final class Regulation {
  static final String R1 = "R1";
  private final Rulebooks rulebooks;

  Regulation(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  /** The rulebook that the complaint is judged by. */
  public Rulebook of(Complaint complaint) {
    return at(complaint.receivedAt());
  }

  /** The rulebook that a complaint received then is judged by. */
  public Rulebook at(Instant receivedAt) {
    return rulebooks.inForce(R1, receivedAt);
  }

  /** Why that person may not do it now; empty if the post may. */
  public Optional<Refusal> forbids(String action, Actor actor, Instant now) {
    Permissions permissions = rulebooks.inForce(R1, now).permissions();
    return permissions.allows(action, actor.post())
        ? Optional.empty()
        : Optional.of(Refusal.notPermitted(action, actor.post(), permissions.postsFor(action)));
  }
}

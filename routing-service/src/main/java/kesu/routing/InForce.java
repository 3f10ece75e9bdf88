package kesu.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kesu.defaults.decisions.Refusal;
import kesu.routing.rules.Arbitration;
import kesu.routing.rules.Responsibility;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Permissions;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;
import kesu.terms.Post;
import org.springframework.stereotype.Component;

/** The rules that a complaint is judged by: those in force when it was received. */
@Component
record InForce(Rulebooks rulebooks, Organisation organisation) {
  private static final String MAJOR_COMPLAINTS = "R1";

  Rulebook rulebook(Handover handover) {
    return rulebooks.inForce(handover.rulebook(), handover.receivedAt());
  }

  Responsibility responsibility(Handover handover) {
    return new Responsibility(rulebook(handover), organisation);
  }

  Arbitration arbitration(Handover handover) {
    return new Arbitration(rulebook(handover), organisation);
  }

  /** Why who acts may not do this to that complaint; empty if its post may. */
  Optional<Refusal> forbids(String action, Handover handover, Actor actor) {
    return forbids(action, rulebook(handover).permissions(), actor);
  }

  /** Why who acts may not do this to any complaint now; empty if its post may. */
  Optional<Refusal> forbids(String action, Instant now, Actor actor) {
    return forbids(action, rulebooks.inForce(MAJOR_COMPLAINTS, now).permissions(), actor);
  }

  private static Optional<Refusal> forbids(String action, Permissions permissions, Actor actor) {
    if (permissions.allows(action, actor.post())) {
      return Optional.empty();
    }
    Set<Post> permitted = permissions.postsFor(action);
    return Optional.of(Refusal.notPermitted(action, actor.post(), permitted));
  }
}

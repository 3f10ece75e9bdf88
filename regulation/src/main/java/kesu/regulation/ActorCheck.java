package kesu.regulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.CaseOwners;
import kesu.rulebooks.Department;
import kesu.rulebooks.Holder;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Permissions;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Scope;
import kesu.terms.Actor;

/**
 * The check of everybody who acts: the actor holds that post in that department on that day in the
 * organisation chart, and the table of permissions lets the post do the action. Nobody holds the
 * system's own post, so nobody acts in it from outside.
 *
 * @param rulebook the rulebook in force at that instant
 */
record ActorCheck(Rulebook rulebook, Organisation organisation, Instant at) {
  /**
   * The refusal of an action that the actor may not do on any case; empty if there are cases on
   * which the actor may.
   */
  Optional<Refusal> forbids(String action, Actor actor) {
    return notHeld(actor).or(() -> notPermitted(action, actor));
  }

  /** The refusal of an action on the case that has these owners; empty if the actor may do it. */
  Optional<Refusal> forbids(String action, Actor actor, CaseOwners owners) {
    return forbids(action, actor).or(() -> outOfScope(action, actor, owners));
  }

  private Optional<Refusal> outOfScope(String action, Actor actor, CaseOwners owners) {
    Permissions permissions = rulebook.permissions();
    Department own = organisation.department(actor.department()).orElseThrow();
    if (permissions.allows(action, actor.post(), own, owners)) {
      return Optional.empty();
    }
    Scope widest = permissions.of(action).scopes(actor.post()).getFirst();
    return Optional.of(ActorRefusals.outOfScope(widest, actor, owners));
  }

  private Optional<Refusal> notHeld(Actor actor) {
    if (!organisation.knows(actor.person())) {
      return Optional.of(ActorRefusals.unknown(actor));
    }
    List<Holder> held = organisation.postsOf(actor.person(), at);
    return held.contains(new Holder(actor.person(), actor.post(), actor.department()))
        ? Optional.empty()
        : Optional.of(ActorRefusals.postNotHeld(actor, held));
  }

  private Optional<Refusal> notPermitted(String action, Actor actor) {
    Permissions permissions = rulebook.permissions();
    return permissions.allows(action, actor.post())
        ? Optional.empty()
        : Optional.of(Refusal.notPermitted(action, actor.post(), permissions.postsFor(action)));
  }
}

package kesu.media;

import java.time.InstantSource;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.Permissions;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;
import org.springframework.stereotype.Component;

/** Says who may do what by the regulation in force now. */
@Component
public class Permitted {
  private final Rulebooks rulebooks;
  private final InstantSource time;

  Permitted(Rulebooks rulebooks, InstantSource time) {
    this.rulebooks = rulebooks;
    this.time = time;
  }

  /** Why that post may not do it; empty if it may. */
  public Optional<Refusal> refusal(String action, Actor actor) {
    Permissions permissions =
        rulebooks.inForce(Regulations.HOUSE_RULES, time.instant()).permissions();
    return permissions.allows(action, actor.post())
        ? Optional.empty()
        : Optional.of(Refusal.notPermitted(action, actor.post(), permissions.postsFor(action)));
  }
}

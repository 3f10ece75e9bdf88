package kesu.routing;

import java.time.Instant;
import java.time.InstantSource;
import kesu.defaults.decisions.Answer;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows the branches, stores and departments, and who holds which post. */
@Service
public final class ShowOrganisation {
  private final Regulation regulation;
  private final InstantSource time;

  ShowOrganisation(Regulation regulation, InstantSource time) {
    this.regulation = regulation;
    this.time = time;
  }

  /**
   * The whole organisation chart.
   *
   * @param at the instant at which the posts are held; now if null
   */
  public Answer<OrganisationView> show(@Nullable Instant at, Actor actor) {
    return regulation.read(
        actor,
        () -> OrganisationView.of(regulation.organisation(), at == null ? time.instant() : at));
  }
}

package kesu.routing;

import kesu.defaults.decisions.Answer;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import org.springframework.stereotype.Service;

/** Shows front ends the branches, stores and departments that complaints can be handed over to. */
@Service
public final class ShowOrganisation {
  private final Regulation regulation;

  ShowOrganisation(Regulation regulation) {
    this.regulation = regulation;
  }

  /** The whole organisation chart. */
  public Answer<OrganisationView> show(Actor actor) {
    return regulation.read(actor, () -> OrganisationView.of(regulation.organisation()));
  }
}

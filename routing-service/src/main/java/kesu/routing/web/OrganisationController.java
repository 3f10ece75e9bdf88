package kesu.routing.web;

import java.time.Instant;
import kesu.defaults.decisions.Answer;
import kesu.routing.OrganisationView;
import kesu.routing.ShowOrganisation;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests about the organisation chart. */
@RestController
@RequestMapping("/api/organisation")
class OrganisationController {
  private final ShowOrganisation organisation;

  OrganisationController(ShowOrganisation organisation) {
    this.organisation = organisation;
  }

  @GetMapping
  Answer<OrganisationView> show(@RequestParam(required = false) @Nullable Instant at, Actor actor) {
    return organisation.show(at, actor);
  }
}

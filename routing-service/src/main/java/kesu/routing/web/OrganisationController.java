package kesu.routing.web;

import kesu.defaults.web.Replies;
import kesu.routing.ShowOrganisation;
import kesu.terms.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
  ResponseEntity<?> show(Actor actor) {
    return Replies.ok(organisation.show(actor));
  }
}

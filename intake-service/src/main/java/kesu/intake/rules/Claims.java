package kesu.intake.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.intake.rules.IncidentCommand.RecordClaimStep;
import kesu.rulebooks.ClaimDuty;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.GroupLevel;
import kesu.rulebooks.PostRow;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.IncidentStep;
import kesu.terms.Post;

/**
 * The path of a loss: from the store to the insurance officer of the branch, to the asset
 * department of head office, to the insurer, and its result back to customer service.
 */
@Clause({"R1-O23", "R1-O24", "R1-O25", "R1-O26", "R1-FM3"})
final class Claims {
  private Claims() {}

  static Decided record(Groups groups, RecordClaimStep asked, Actor by, Instant now) {
    IncidentCase incident = groups.incident();
    Optional<ClaimDuty> duty = groups.rulebook().incidents().claimDuty(asked.step());
    if (duty.isEmpty()) {
      return new Decided.Refused(
          IncidentRefusals.noClaimStep(asked.step(), groups.rulebook().incidents().claim()));
    }
    Optional<Refusal> refusal = refusal(groups, duty.get(), by);
    if (refusal.isPresent()) {
      return new Decided.Refused(refusal.get());
    }
    Instant given = asked.step() == IncidentStep.INSURER_DECIDED ? asked.decidedAt() : null;
    Instant at = given == null ? now : given.truncatedTo(ChronoUnit.MILLIS);
    Step step =
        new Step(
            asked.step(),
            at,
            by,
            asked.note(),
            asked.step() == IncidentStep.INSURER_DECIDED ? asked.amount() : null);
    return new Span(incident.facts().happenedAt(), now)
        .refusal("decidedAt", at)
        .<Decided>map(Decided.Refused::new)
        .orElseGet(() -> new Decided.Taken(incident.with(step), step, null));
  }

  private static Optional<Refusal> refusal(Groups groups, ClaimDuty duty, Actor by) {
    IncidentCase incident = groups.incident();
    if (!incident.facts().isInsured()) {
      return Optional.of(IncidentRefusals.notInsured());
    }
    if (!duty.posts().contains(by.post())) {
      return Optional.of(IncidentRefusals.otherClaimPost(duty, by));
    }
    if (incident.has(duty.step())) {
      return Optional.of(IncidentRefusals.claimStepTaken(duty));
    }
    Optional<IncidentStep> missing = duty.after().filter(step -> !incident.has(step));
    if (missing.isPresent()) {
      return Optional.of(IncidentRefusals.claimStepEarly(duty, missing.get()));
    }
    return outsider(groups, by);
  }

  /** A post of head office acts for all branches. */
  private static Optional<Refusal> outsider(Groups groups, Actor by) {
    return level(groups, by.post())
        .flatMap(
            level ->
                switch (level) {
                  case STORE -> groups.outsider(GroupLevel.STORE, by);
                  case BRANCH -> groups.outsider(GroupLevel.BRANCH, by);
                  case COMPANY -> Optional.empty();
                });
  }

  private static Optional<DepartmentKind.Level> level(Groups groups, Post post) {
    return groups
        .rulebook()
        .posts()
        .find(post)
        .flatMap(PostRow::department)
        .map(kind -> groups.rulebook().acting(kind).level());
  }
}

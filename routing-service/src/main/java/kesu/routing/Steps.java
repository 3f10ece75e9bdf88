package kesu.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.routing.rules.Judgement;
import kesu.routing.rules.Responsibility;
import kesu.routing.rules.Standing;
import kesu.routing.rules.Step;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.springframework.stereotype.Component;

/** Lets a department take a step with its assignment, if it may take it now. */
@Component
final class Steps {
  private final Documents<Handover> handovers;
  private final InForce inForce;
  private final InstantSource time;

  Steps(Documents<Handover> handovers, InForce inForce, InstantSource time) {
    this.handovers = handovers;
    this.inForce = inForce;
    this.time = time;
  }

  /** What an allowed step makes of the complaint. */
  interface Effect {
    Verdict<Handover, Answered> on(Handover handover, Assignment assignment, Instant now);
  }

  Answer<Answered> take(Step step, String id, Command command, Effect effect) {
    Instant now = time.instant();
    Optional<ComplaintId> complaint = Handover.complaintOf(id);
    if (complaint.isEmpty()) {
      return new Answer.Refused<>(WhyNot.unknownAssignment(id));
    }
    return handovers.handle(
        complaint.get().value(),
        command,
        Answered.class,
        handover -> {
          Optional<Assignment> found =
              handover == null ? Optional.empty() : handover.assignment(id);
          if (handover == null || found.isEmpty()) {
            return new Verdict.Refused<>(WhyNot.unknownAssignment(id));
          }
          Optional<Refusal> refusal = whyNot(step, handover, found.get(), command.actor());
          return refusal.isPresent()
              ? new Verdict.Refused<>(refusal.get())
              : effect.on(handover, found.get(), now);
        });
  }

  private Optional<Refusal> whyNot(
      Step step, Handover handover, Assignment assignment, Actor actor) {
    Optional<Refusal> forbidden = inForce.forbids(step.action(), handover, actor);
    if (forbidden.isPresent()) {
      return forbidden;
    }
    boolean lastResort =
        assignment.kind().equals(Responsibility.CUSTOMER_SERVICE) && handover.open().size() == 1;
    Standing standing =
        new Standing(assignment.department(), assignment.state(), handover.isClosed(), lastResort);
    return switch (Judgement.of(step, standing, actor.department())) {
      case Judgement.Allowed() -> Optional.empty();
      case Judgement.WrongDepartment(DepartmentCode expected) ->
          Optional.of(WhyNot.wrongDepartment(expected, actor.department()));
      case Judgement.ComplaintClosed() -> Optional.of(WhyNot.complaintClosed(handover));
      case Judgement.AnsweredBefore() -> Optional.of(WhyNot.answeredBefore(assignment));
      case Judgement.PassedOn() -> Optional.of(WhyNot.passedOn(assignment));
      case Judgement.NotAccepted() -> Optional.of(WhyNot.notAccepted(assignment));
      case Judgement.ReportedBefore() -> Optional.of(WhyNot.reportedBefore(assignment));
      case Judgement.KeptByCustomerService() ->
          Optional.of(WhyNot.keptByCustomerService(assignment));
    };
  }
}

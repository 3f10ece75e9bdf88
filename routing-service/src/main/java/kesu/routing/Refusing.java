package kesu.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Verdict;
import kesu.events.AssignmentRefused;
import kesu.events.NoticeRefused;
import kesu.events.Outgoing;
import kesu.routing.rules.Duty;
import kesu.routing.rules.Responsibility;
import kesu.routing.rules.Step;
import kesu.rulebooks.Department;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a refusal of what is not a department's own (R1-D8), so that customer service can hand it
 * over.
 */
@Component
public final class Refusing {
  private final Steps steps;
  private final InForce inForce;

  Refusing(Steps steps, InForce inForce) {
    this.steps = steps;
    this.inForce = inForce;
  }

  /**
   * The department refuses the complaint because it is not its own (R1-D8). Customer service is
   * told, and keeps it if no other department has it (R1-S6).
   *
   * @param suggested the department whose it is, as the refusing one sees it
   */
  public Answer<Answered> refuse(
      String id, String finding, @Nullable DepartmentCode suggested, Command command) {
    return steps.take(
        Step.REFUSE,
        id,
        command,
        (handover, assignment, now) -> {
          List<DepartmentCode> others =
              inForce.arbitration(handover).handling(handover.branch()).stream()
                  .map(Department::code)
                  .filter(other -> !other.equals(assignment.department()))
                  .toList();
          if (suggested != null && !others.contains(suggested)) {
            return new Verdict.Refused<>(
                WhyNot.noSuchDepartment("suggestedDepartment", suggested, others));
          }
          FirstAnswer given = new FirstAnswer(false, now, command.actor(), finding, suggested);
          return refused(handover, assignment, given);
        });
  }

  private Verdict<Handover, Answered> refused(
      Handover before, Assignment assignment, FirstAnswer given) {
    Instant now = given.at();
    Responsibility responsibility = inForce.responsibility(before);
    Department customerService =
        responsibility.inBranch(Responsibility.CUSTOMER_SERVICE, before.place());
    Assignment refused = assignment.refused(given, lateness(before, assignment, given));
    Handover handover = before.replacing(refused);
    List<Outgoing> events = new ArrayList<>();
    events.add(
        Outgoing.of(
            before.id(),
            new AssignmentRefused(
                assignment.assignmentId(), assignment.department(), now, given.by())));
    events.add(
        Outgoing.to(
            customerService.code(),
            before.id(),
            new NoticeRefused(
                before.number(), assignment.assignmentId(), assignment.department(), now)));
    if (handover.open().isEmpty()) {
      var clause = inForce.rulebook(before).permissions().of("register").clause();
      Duty duty =
          responsibility.chosen(
              customerService,
              before.place(),
              now,
              clause,
              Map.of("refusedLastBy", assignment.department().value()));
      NewAssignments kept =
          NewAssignments.of(handover, List.of(duty), responsibility, now, Actor.SYSTEM, null);
      handover = handover.adding(kept.made());
      events.addAll(kept.events());
    }
    return new Verdict.Done<>(handover, events, refused.told(before.id(), now));
  }

  private Ground lateness(Handover handover, Assignment assignment, FirstAnswer given) {
    Rulebook rulebook = inForce.rulebook(handover);
    Instant answerBy = assignment.answerBy();
    boolean late = answerBy != null && given.at().isAfter(answerBy);
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("handedOverAt", assignment.handedOverAt().toString());
    inputs.put("answerBy", answerBy == null ? "none" : answerBy.toString());
    inputs.put("answeredAt", given.at().toString());
    return rulebook.ground(
        rulebook.permissions().of(Step.REFUSE.action()).clause(),
        inputs,
        late ? "REFUSED_LATE" : "REFUSED");
  }
}

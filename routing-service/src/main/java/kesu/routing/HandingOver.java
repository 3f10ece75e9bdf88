package kesu.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.events.AssignmentPassedOn;
import kesu.events.ComplaintRegistered;
import kesu.events.Outgoing;
import kesu.routing.rules.Arbitration;
import kesu.routing.rules.AssignmentState;
import kesu.routing.rules.Duty;
import kesu.routing.rules.HandOverAgain;
import kesu.routing.rules.Responsibility;
import kesu.rulebooks.Department;
import kesu.terms.Actor;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands a complaint to departments: at once to those that its reason names (R1-D7), and again to
 * one that customer service chooses (R1-C2).
 */
@Component
public final class HandingOver {
  private static final String REASSIGN = "reassign";
  private final Documents<Handover> handovers;
  private final InForce inForce;
  private final InstantSource time;

  HandingOver(Documents<Handover> handovers, InForce inForce, InstantSource time) {
    this.handovers = handovers;
    this.inForce = inForce;
    this.time = time;
  }

  /** A registered complaint is handed to every department that its reason names. */
  public void registered(EventMetadata incoming, ComplaintRegistered event) {
    Instant now = time.instant();
    handovers.applyFirst(
        incoming.subject(),
        incoming,
        known -> {
          if (known != null) {
            return Change.none();
          }
          Handover handover = begin(new ComplaintId(incoming.subject()), event, now);
          Responsibility responsibility = inForce.responsibility(handover);
          List<Duty> duties = responsibility.byReason(handover.place(), now);
          NewAssignments all =
              NewAssignments.of(handover, duties, responsibility, now, Actor.SYSTEM, null);
          return Change.to(handover.adding(all.made()), all.events());
        });
  }

  private static Handover begin(ComplaintId id, ComplaintRegistered event, Instant now) {
    return new Handover(
        id,
        event.number(),
        event.branch(),
        event.store(),
        event.reason(),
        event.severity(),
        Exposure.NONE,
        event.rulebook(),
        event.receivedAt(),
        now,
        null,
        List.of(),
        List.of());
  }

  /**
   * Hands a complaint to a department that customer service chose. What customer service itself
   * only kept because nobody else had it passes on with it.
   *
   * @param because why this department
   */
  public Answer<Answered> again(
      ComplaintId complaint, DepartmentCode wanted, String because, Command command) {
    Instant now = time.instant();
    return handovers.handle(
        complaint.value(),
        command,
        Answered.class,
        handover -> again(handover, complaint, wanted, because, command.actor(), now));
  }

  private Verdict<Handover, Answered> again(
      @Nullable Handover handover,
      ComplaintId complaint,
      DepartmentCode wanted,
      String because,
      Actor actor,
      Instant now) {
    if (handover == null) {
      return new Verdict.Refused<>(WhyNot.unknownComplaint(complaint));
    }
    Optional<Refusal> forbidden = inForce.forbids(REASSIGN, handover, actor);
    if (forbidden.isPresent()) {
      return new Verdict.Refused<>(forbidden.get());
    }
    List<DepartmentCode> holding = handover.open().stream().map(Assignment::department).toList();
    Arbitration.Held held = new Arbitration.Held(handover.branch(), handover.isClosed(), holding);
    return switch (inForce.arbitration(handover).judge(held, actor.department(), wanted)) {
      case HandOverAgain.To(Department to) -> handOver(handover, to, because, actor, now);
      case HandOverAgain.ComplaintClosed() ->
          new Verdict.Refused<>(WhyNot.complaintClosed(handover));
      case HandOverAgain.OtherBranch(var expected) ->
          new Verdict.Refused<>(WhyNot.otherBranch(expected, actor.department()));
      case HandOverAgain.NoSuchDepartment(List<DepartmentCode> accepted) ->
          new Verdict.Refused<>(WhyNot.noSuchDepartment("department", wanted, accepted));
      case HandOverAgain.HasItAlready() -> new Verdict.Refused<>(WhyNot.hasItAlready(wanted));
    };
  }

  private Verdict<Handover, Answered> handOver(
      Handover before, Department to, String because, Actor actor, Instant now) {
    Responsibility responsibility = inForce.responsibility(before);
    ClauseId clause = inForce.rulebook(before).permissions().of(REASSIGN).clause();
    List<Outgoing> events = new ArrayList<>();
    Handover handover = before;
    Optional<Assignment> kept = keptByCustomerService(before, responsibility);
    if (kept.isPresent()) {
      var ground =
          inForce.rulebook(before).ground(clause, Map.of("to", to.code().value()), "PASSED_ON");
      handover = before.replacing(kept.get().passedOn(now, ground));
      events.add(
          Outgoing.of(
              before.id(),
              new AssignmentPassedOn(
                  kept.get().assignmentId(), kept.get().department(), to.code(), now, actor)));
    }
    Map<String, String> inputs =
        Map.of("chosenBy", actor.post().value(), "chosen", to.code().value());
    Duty duty = responsibility.chosen(to, before.place(), now, clause, inputs);
    NewAssignments made =
        NewAssignments.of(handover, List.of(duty), responsibility, now, actor, because);
    events.addAll(made.events());
    return new Verdict.Done<>(
        handover.adding(made.made()), events, made.made().getFirst().told(before.id(), now));
  }

  /** What customer service has without having taken it as its own, and nobody else has. */
  private static Optional<Assignment> keptByCustomerService(
      Handover handover, Responsibility responsibility) {
    Department customerService =
        responsibility.inBranch(Responsibility.CUSTOMER_SERVICE, handover.place());
    List<Assignment> open = handover.open();
    return open.size() == 1
            && open.getFirst().department().equals(customerService.code())
            && open.getFirst().state() == AssignmentState.HANDED_OVER
        ? Optional.of(open.getFirst())
        : Optional.empty();
  }
}

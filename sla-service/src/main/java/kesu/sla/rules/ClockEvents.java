package kesu.sla.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kesu.events.DeadlineLifted;
import kesu.events.DeadlineMet;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineStarted;
import kesu.events.DeadlineWarned;
import kesu.events.DeadlineWithdrawn;
import kesu.events.DepartmentNotice;
import kesu.events.EscalationRaised;
import kesu.events.EscalationWithdrawn;
import kesu.events.Lifecycle;
import kesu.events.NoticeDueSoon;
import kesu.events.NoticeOverdue;
import kesu.events.NoticeOverdueWithdrawn;
import kesu.events.Outgoing;
import kesu.terms.ClockId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import org.jspecify.annotations.Nullable;

/**
 * The events that tell of transitions: to the complaint's log all of them, to a department's inbox
 * its warnings and misses, and the withdrawal of a miss to everybody who was told of it.
 */
final class ClockEvents {
  private final CaseFacts facts;
  private final List<Outgoing> outgoing = new ArrayList<>();

  private ClockEvents(CaseFacts facts) {
    this.facts = facts;
  }

  static List<Outgoing> of(CaseFacts facts, List<ClockTransition> transitions) {
    ClockEvents events = new ClockEvents(facts);
    transitions.forEach(events::add);
    return events.outgoing;
  }

  private void add(ClockTransition transition) {
    switch (transition) {
      case ClockTransition.Started started -> log(started(started.deadline()));
      case ClockTransition.Warned warned -> warned(warned);
      case ClockTransition.Met(Deadline deadline, var at) ->
          log(new DeadlineMet(id(deadline), deadline.clause(), deadline.dueAt(), at));
      case ClockTransition.Missed missed -> missed(missed);
      case ClockTransition.Withdrawn(Deadline deadline) -> withdrawn(deadline);
      case ClockTransition.Escalated(Deadline deadline, Escalation escalation) ->
          escalated(deadline, escalation);
      case ClockTransition.Lifted(Deadline deadline, var at) ->
          log(new DeadlineLifted(id(deadline), deadline.clause(), at));
    }
  }

  private DeadlineStarted started(Deadline deadline) {
    Owner owner = deadline.owner();
    return new DeadlineStarted(
        id(deadline),
        deadline.clause(),
        owner.assignment(),
        owner.department(),
        owner.person(),
        owner.post(),
        deadline.startedAt(),
        deadline.dueAt(),
        List.of(grounds(deadline).started()));
  }

  private void warned(ClockTransition.Warned warned) {
    Deadline deadline = warned.deadline();
    Owner owner = deadline.owner();
    log(
        new DeadlineWarned(
            id(deadline),
            deadline.clause(),
            owner.assignment(),
            owner.department(),
            deadline.dueAt(),
            warned.at()));
    send(
        owner.department(),
        new NoticeDueSoon(
            facts.registration().number(),
            owner.assignment(),
            deadline.clause(),
            deadline.dueAt(),
            warned.at()));
  }

  private void missed(ClockTransition.Missed missed) {
    Deadline deadline = missed.deadline();
    Owner owner = deadline.owner();
    log(
        new DeadlineMissed(
            id(deadline),
            deadline.clause(),
            owner.assignment(),
            owner.department(),
            owner.person(),
            owner.post(),
            deadline.dueAt(),
            missed.penalty(),
            List.of(grounds(deadline).missed()),
            missed.at()));
    send(owner.department(), overdue(deadline, missed.at()));
  }

  private void escalated(Deadline deadline, Escalation escalation) {
    log(
        new EscalationRaised(
            id(deadline),
            deadline.clause(),
            escalation.to(),
            escalation.person(),
            escalation.department(),
            deadline.owner().department(),
            escalation.level(),
            deadline.dueAt(),
            List.of(grounds(deadline).escalated(escalation)),
            escalation.at()));
    // a miss is told to its own department when it is declared
    boolean toldAlready =
        escalation.level() == 1
            && Objects.equals(escalation.department(), deadline.owner().department());
    if (!toldAlready) {
      send(escalation.department(), overdue(deadline, escalation.at()));
    }
  }

  private void withdrawn(Deadline deadline) {
    Owner owner = deadline.owner();
    Instant missedAt = Objects.requireNonNull(deadline.missedAt(), "only a miss is withdrawn");
    Instant doneAt = Objects.requireNonNull(deadline.ending(), "it has ended").at();
    Instant at = Objects.requireNonNull(deadline.withdrawal(), "it is withdrawn").at();
    List<Ground> grounds = List.of(grounds(deadline).withdrawn());
    Set<@Nullable DepartmentCode> told = new LinkedHashSet<>();
    told.add(owner.department());
    log(
        new DeadlineWithdrawn(
            id(deadline),
            deadline.clause(),
            owner.assignment(),
            owner.department(),
            owner.person(),
            owner.post(),
            deadline.dueAt(),
            missedAt,
            doneAt,
            grounds,
            at));
    for (Escalation escalation : deadline.escalations()) {
      told.add(escalation.department());
      log(
          new EscalationWithdrawn(
              id(deadline),
              deadline.clause(),
              escalation.to(),
              escalation.person(),
              escalation.department(),
              owner.department(),
              escalation.level(),
              deadline.dueAt(),
              doneAt,
              grounds,
              at));
    }
    told.forEach(
        department ->
            send(
                department,
                new NoticeOverdueWithdrawn(
                    facts.registration().number(),
                    owner.assignment(),
                    deadline.clause(),
                    deadline.dueAt(),
                    doneAt,
                    at,
                    owner.post())));
  }

  private NoticeOverdue overdue(Deadline deadline, Instant at) {
    Owner owner = deadline.owner();
    return new NoticeOverdue(
        facts.registration().number(),
        owner.assignment(),
        deadline.clause(),
        deadline.dueAt(),
        at,
        owner.post());
  }

  private void log(Lifecycle event) {
    outgoing.add(Outgoing.of(facts.complaint(), event));
  }

  private void send(@Nullable DepartmentCode department, DepartmentNotice notice) {
    if (department != null) {
      outgoing.add(Outgoing.to(department, facts.complaint(), notice));
    }
  }

  private ClockId id(Deadline deadline) {
    return deadline.id(facts.complaint());
  }

  private Grounds grounds(Deadline deadline) {
    return new Grounds(facts.registration().rulebook(), deadline);
  }
}

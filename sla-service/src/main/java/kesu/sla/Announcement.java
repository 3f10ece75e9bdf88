package kesu.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kesu.events.DeadlineLifted;
import kesu.events.DeadlineMet;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineStarted;
import kesu.events.DeadlineWarned;
import kesu.events.DepartmentNotice;
import kesu.events.EscalationRaised;
import kesu.events.Lifecycle;
import kesu.events.NoticeDueSoon;
import kesu.events.NoticeOverdue;
import kesu.events.Outgoing;
import kesu.sla.rules.CaseFacts;
import kesu.sla.rules.Deadline;
import kesu.sla.rules.Escalation;
import kesu.sla.rules.Finding;
import kesu.sla.rules.Grounds;
import kesu.sla.rules.Owner;
import kesu.terms.ClockId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * Tells the complaint's log what became of its clocks, and the departments concerned what they must
 * know.
 */
final class Announcement {
  private final CaseFacts facts;
  private final List<Outgoing> events = new ArrayList<>();

  private Announcement(CaseFacts facts) {
    this.facts = facts;
  }

  static List<Outgoing> of(CaseFacts facts, List<Finding> findings) {
    Announcement announcement = new Announcement(facts);
    findings.forEach(announcement::add);
    return announcement.events;
  }

  private void add(Finding finding) {
    switch (finding) {
      case Finding.Started started -> log(started(started.deadline()));
      case Finding.Warned warned -> warned(warned);
      case Finding.Met(Deadline deadline, var at) ->
          log(new DeadlineMet(id(deadline), deadline.clause(), deadline.dueAt(), at));
      case Finding.Missed missed -> missed(missed);
      case Finding.Escalated(Deadline deadline, Escalation escalation) ->
          escalated(deadline, escalation);
      case Finding.Lifted(Deadline deadline, var at) ->
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

  private void warned(Finding.Warned warned) {
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
    tell(
        owner.department(),
        new NoticeDueSoon(
            facts.number(), owner.assignment(), deadline.clause(), deadline.dueAt(), warned.at()));
  }

  private void missed(Finding.Missed missed) {
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
    tell(owner.department(), overdue(deadline, missed.at()));
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
    boolean knows =
        escalation.level() == 1
            && Objects.equals(escalation.department(), deadline.owner().department());
    if (!knows) {
      tell(escalation.department(), overdue(deadline, escalation.at()));
    }
  }

  private NoticeOverdue overdue(Deadline deadline, Instant at) {
    Owner owner = deadline.owner();
    return new NoticeOverdue(
        facts.number(), owner.assignment(), deadline.clause(), deadline.dueAt(), at, owner.post());
  }

  private void log(Lifecycle event) {
    events.add(Outgoing.of(facts.complaint(), event));
  }

  private void tell(@Nullable DepartmentCode department, DepartmentNotice notice) {
    if (department != null) {
      events.add(Outgoing.to(department, facts.complaint(), notice));
    }
  }

  private ClockId id(Deadline deadline) {
    return deadline.id(facts.complaint());
  }

  private Grounds grounds(Deadline deadline) {
    return new Grounds(facts.rulebook(), deadline);
  }
}

package kesu.intake.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.IncidentStepTaken;
import kesu.events.Outgoing;
import kesu.intake.rules.IncidentCommand.CompleteTask;
import kesu.intake.rules.IncidentCommand.ConsentToTask;
import kesu.intake.rules.IncidentCommand.DecidePlan;
import kesu.intake.rules.IncidentCommand.ProposePlan;
import kesu.intake.rules.IncidentCommand.RecordClaimStep;
import kesu.intake.rules.IncidentCommand.RecordPresence;
import kesu.intake.rules.IncidentCommand.ReportUrgently;
import kesu.intake.rules.IncidentCommand.TakeTask;
import kesu.intake.rules.IncidentCommand.WaiveTask;
import kesu.rulebooks.GroupLevel;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.IncidentStep;
import org.jspecify.annotations.Nullable;

/** Decides commands on the handling of an incident. */
public final class IncidentDecider {
  private IncidentDecider() {}

  /**
   * Decides a command.
   *
   * @param rulebook the regulation that governs the complaint
   */
  public static Verdict<Complaint, IncidentStatus> decide(
      Complaint complaint,
      IncidentCommand command,
      Actor by,
      Rulebook rulebook,
      Organisation organisation,
      Instant now) {
    IncidentCase incident = complaint.incident();
    if (incident == null) {
      return new Verdict.Refused<>(IncidentRefusals.noIncident(complaint));
    }
    if (complaint.progress().state() == Complaint.State.CLOSED
        && !(command instanceof RecordClaimStep)) {
      return new Verdict.Refused<>(Refusals.complaintClosed(complaint));
    }
    Optional<Refusal> tooMany = HistoryLimits.incidentSteps(complaint);
    if (tooMany.isPresent()) {
      return new Verdict.Refused<>(tooMany.get());
    }
    Instant at = now.truncatedTo(ChronoUnit.MILLIS);
    Groups groups = new Groups(rulebook, organisation, complaint.registration().branch(), incident);
    GroupTasks tasks = new GroupTasks(groups, by, at);
    Decided decided =
        switch (command) {
          case ReportUrgently report -> report(incident, groups, report, by, at);
          case RecordPresence presence -> presence(incident, presence, by, at);
          case TakeTask take -> tasks.take(take);
          case ConsentToTask consent -> tasks.consent(consent);
          case CompleteTask complete -> tasks.complete(complete);
          case WaiveTask waive -> tasks.waive(waive);
          case ProposePlan proposal -> propose(incident, groups, proposal, by, at);
          case DecidePlan decision -> decide(incident, groups, decision, by, at);
          case RecordClaimStep step -> Claims.record(groups, step, by, at);
        };
    return switch (decided) {
      case Decided.Refused(Refusal refusal) -> new Verdict.Refused<>(refusal);
      case Decided.Taken(IncidentCase next, Step step, IncidentTask task) ->
          done(complaint, next, step, task, at);
    };
  }

  private static Verdict<Complaint, IncidentStatus> done(
      Complaint complaint, IncidentCase next, Step step, @Nullable IncidentTask task, Instant at) {
    String code = task == null ? null : task.task();
    Entry entry =
        Entry.of(step.at(), EntryKind.INCIDENT_STEP, step.by())
            .fact("step", step.step())
            .fact("task", code)
            .words("note", step.note());
    Complaint changed = complaint.with(next).with(entry);
    return new Verdict.Done<>(
        changed,
        List.of(
            Outgoing.of(
                complaint.id(), new IncidentStepTaken(step.step(), code, step.at(), step.by()))),
        new IncidentStatus(
            complaint.id(),
            complaint.number(),
            step.step(),
            code,
            task == null ? null : task.state(),
            at));
  }

  @Clause("R1-D19")
  private static Decided report(
      IncidentCase incident, Groups groups, ReportUrgently report, Actor by, Instant at) {
    Step step = Step.of(IncidentStep.URGENTLY_REPORTED, at, by, report.note());
    return groups
        .outsider(GroupLevel.STORE, by)
        .<Decided>map(Decided.Refused::new)
        .orElseGet(() -> new Decided.Taken(incident.with(step), step, null));
  }

  @Clause({"R1-O11", "R1-D20"})
  private static Decided presence(
      IncidentCase incident, RecordPresence presence, Actor by, Instant at) {
    Instant given = presence.since();
    Instant since = given == null ? at : given.truncatedTo(ChronoUnit.MILLIS);
    Step step = Step.of(IncidentStep.AT_SCENE, since, by, presence.note());
    return new Span(incident.facts().happenedAt(), at)
        .refusal("since", since)
        .<Decided>map(Decided.Refused::new)
        .orElseGet(() -> new Decided.Taken(incident.with(step), step, null));
  }

  @Clause("R1-O32")
  private static Decided propose(
      IncidentCase incident, Groups groups, ProposePlan proposal, Actor by, Instant at) {
    Optional<Refusal> outsider = groups.outsider(GroupLevel.BRANCH, by);
    if (outsider.isPresent()) {
      return new Decided.Refused(outsider.get());
    }
    if (incident.lastPlan().filter(plan -> plan.decision() == null).isPresent()) {
      return new Decided.Refused(IncidentRefusals.planUndecided());
    }
    Step step = Step.of(IncidentStep.PLAN_PROPOSED, at, by, null);
    return new Decided.Taken(
        incident.proposing(new IncidentPlan(proposal.plan(), step, null)), step, null);
  }

  @Clause("R1-O32")
  private static Decided decide(
      IncidentCase incident, Groups groups, DecidePlan decision, Actor by, Instant at) {
    Optional<Refusal> outsider = groups.outsider(GroupLevel.BRANCH, by);
    if (outsider.isPresent()) {
      return new Decided.Refused(outsider.get());
    }
    if (incident.lastPlan().filter(plan -> plan.decision() == null).isEmpty()) {
      return new Decided.Refused(IncidentRefusals.noPlanToDecide());
    }
    IncidentStep outcome =
        decision.approved() ? IncidentStep.PLAN_APPROVED : IncidentStep.PLAN_REJECTED;
    Step step = Step.of(outcome, at, by, decision.opinion());
    return new Decided.Taken(incident.deciding(step), step, null);
  }
}

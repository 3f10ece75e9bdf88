package kesu.sla.rules;

import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.AssignmentReturned;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerContacted;
import kesu.events.EvidenceAttached;
import kesu.events.FactRecorded;
import kesu.events.FollowUpRecorded;
import kesu.events.FormReturned;
import kesu.events.HandedDown;
import kesu.events.HelpAsked;
import kesu.events.IncidentRecorded;
import kesu.events.IncidentStepTaken;
import kesu.events.InclinationReported;
import kesu.events.JournalistsArrived;
import kesu.events.Lifecycle;
import kesu.events.MentionLinked;
import kesu.events.OpinionAsked;
import kesu.events.OpinionGiven;
import kesu.events.OpinionPassedOn;
import kesu.events.PressTalkRecorded;
import kesu.events.ProgressReported;
import kesu.events.PromiseRecorded;
import kesu.events.ReportSent;
import kesu.events.ResultReported;
import kesu.events.SeverityRaised;
import kesu.events.StoreResultReported;
import kesu.events.SuperiorTold;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;

/** Decides a complaint's clocks when an event arrives and when time passes. */
public final class ClockDecider {
  /**
   * The events after the registration that bear on clocks: those which {@link Moments}, {@link
   * LevelMoments}, {@link IncidentMoments} or {@link CaseFacts} react to.
   */
  public static final List<Class<? extends Lifecycle>> EVENTS =
      List.of(
          SeverityRaised.class,
          CustomerContacted.class,
          PromiseRecorded.class,
          FactRecorded.class,
          ReportSent.class,
          SuperiorTold.class,
          HandedDown.class,
          FormReturned.class,
          HelpAsked.class,
          StoreResultReported.class,
          OpinionAsked.class,
          OpinionPassedOn.class,
          OpinionGiven.class,
          InclinationReported.class,
          FollowUpRecorded.class,
          AssignmentMade.class,
          AssignmentAccepted.class,
          AssignmentRefused.class,
          AssignmentPassedOn.class,
          ProgressReported.class,
          ResultReported.class,
          AssignmentReturned.class,
          MentionLinked.class,
          IncidentRecorded.class,
          IncidentStepTaken.class,
          EvidenceAttached.class,
          JournalistsArrived.class,
          PressTalkRecorded.class,
          ComplaintClosed.class,
          ComplaintReopened.class);

  private ClockDecider() {}

  /**
   * Decides the registration of a complaint, with which its first clocks start.
   *
   * @param savedAt the instant at which the event was saved
   */
  public static Change<ComplaintClocks> register(
      @Nullable ComplaintClocks state,
      ComplaintId complaint,
      ComplaintRegistered event,
      Rulebook rulebook,
      Organisation organisation,
      Instant savedAt) {
    if (state != null) {
      return Change.none();
    }
    CaseFacts facts =
        new RegisteredFacts(complaint, event, rulebook, organisation, savedAt).facts();
    return change(
        null,
        facts,
        Clockwork.follow(null, facts, List.of(), event, rulebook, organisation, savedAt, savedAt));
  }

  /**
   * Decides any later event. It may be stale news: one that tells of a duty done in time withdraws
   * the miss that was declared before it arrived.
   *
   * @param savedAt the instant at which the event was saved
   */
  public static Change<ComplaintClocks> decide(
      ComplaintClocks state,
      Lifecycle event,
      Rulebook rulebook,
      Organisation organisation,
      Instant savedAt,
      Instant now) {
    CaseFacts facts = state.facts().after(event);
    return change(
        state,
        facts,
        Clockwork.follow(
            state.facts(), facts, state.deadlines(), event, rulebook, organisation, savedAt, now));
  }

  /**
   * Decides the passing of time.
   *
   * @param until the instant up to which all that happened is known; nothing later is judged
   */
  public static Change<ComplaintClocks> tick(
      ComplaintClocks state,
      Rulebook rulebook,
      Organisation organisation,
      Instant until,
      Instant now) {
    return change(
        state,
        state.facts(),
        Clockwork.tick(state.facts(), state.deadlines(), rulebook, organisation, until, now));
  }

  private static Change<ComplaintClocks> change(
      @Nullable ComplaintClocks before, CaseFacts facts, Effect effect) {
    ComplaintClocks after = ComplaintClocks.of(facts, effect.deadlines());
    return after.equals(before)
        ? Change.none()
        : Change.to(after, ClockEvents.of(facts, effect.transitions()));
  }
}

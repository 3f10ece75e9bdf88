package kesu.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;

/** What people do to a registered complaint, until it is closed and after. */
public final class Handling {
  private final Documents<Complaint> complaints;
  private final Regulation regulation;
  private final Organisation organisation;
  private final InstantSource time;

  Handling(
      Documents<Complaint> complaints,
      Regulation regulation,
      Organisation organisation,
      InstantSource time) {
    this.complaints = complaints;
    this.regulation = regulation;
    this.organisation = organisation;
    this.time = time;
  }

  /** Does it, or says why not. */
  public Answer<Standing> act(ComplaintId id, Action action, Command command) {
    Instant now = time.instant();
    Actor by = command.actor();
    Optional<Refusal> forbidden = regulation.forbids(action.permission(), by, now);
    return forbidden.isPresent()
        ? new Answer.Refused<>(forbidden.get())
        : complaints.handle(
            id.value(), command, Standing.class, found -> verdict(id, found, action, by, now));
  }

  private Verdict<Complaint, Standing> verdict(
      ComplaintId id, @Nullable Complaint complaint, Action action, Actor by, Instant now) {
    if (complaint == null) {
      return new Verdict.Refused<>(WhyNot.unknown(id));
    }
    if (complaint.state() == Complaint.State.CLOSED && !action.afterClosing()) {
      return new Verdict.Refused<>(WhyNot.closed(complaint));
    }
    return step(complaint, action, by, now).verdict(now);
  }

  private Step step(Complaint complaint, Action action, Actor by, Instant now) {
    Rulebook rulebook = regulation.of(complaint);
    return switch (action) {
      case Action.Contact contact -> Recording.contact(complaint, contact, by, now);
      case Action.Promise promise -> Recording.promise(complaint, promise, by, now);
      case Action.Fact fact -> Recording.fact(complaint, fact, rulebook, by, now);
      case Action.Report report -> Recording.report(complaint, report, by, now);
      case Action.FollowUp call -> Ending.followUp(complaint, call, rulebook, by, now);
      case Action.Finding finding -> Recording.finding(complaint, finding, rulebook, by, now);
      case Action.Praise praise -> Recording.praise(complaint, praise, organisation, by, now);
      case Action.Closure closure -> Ending.closure(complaint, closure, rulebook, by, now);
      case Action.Reopening reopening -> Ending.reopening(complaint, reopening, by, now);
    };
  }
}

package kesu.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.events.AssignmentReturned;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintReopened;
import kesu.events.ExposureChanged;
import kesu.events.FollowUpRecorded;
import kesu.events.NoticeClosed;
import kesu.events.NoticeExposed;
import kesu.events.NoticeReturned;
import kesu.events.Outgoing;
import kesu.events.SeverityRaised;
import kesu.routing.rules.AssignmentState;
import kesu.routing.rules.Responsibility;
import kesu.rulebooks.Rulebook;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.Ground;
import org.springframework.stereotype.Component;

/** What becomes of a complaint's assignments when the case takes a turn elsewhere. */
@Component
public final class CaseTurns {
  private final Documents<Handover> handovers;
  private final InForce inForce;
  private final InstantSource time;

  CaseTurns(Documents<Handover> handovers, InForce inForce, InstantSource time) {
    this.handovers = handovers;
    this.inForce = inForce;
    this.time = time;
  }

  /** The customer accepts nothing: every department that had finished has it again (R1-C4). */
  public void followedUp(EventMetadata incoming, FollowUpRecorded event) {
    if (event.accepted() || event.satisfied()) {
      return;
    }
    Instant now = time.instant();
    take(
        incoming,
        handover -> {
          Ground ground =
              ground(
                  handover, "record-follow-up", Map.of("accepted", "false", "satisfied", "false"));
          return returned(handover, each -> each.state() == AssignmentState.REPORTED, ground, now);
        });
  }

  /** Nothing is left to do; every department that has it is told (R1-S5). */
  public void closed(EventMetadata incoming, ComplaintClosed event) {
    take(
        incoming,
        handover -> {
          List<Outgoing> notices =
              handover.open().stream()
                  .map(
                      each ->
                          Outgoing.to(
                              each.department(),
                              handover.id(),
                              new NoticeClosed(handover.number(), event.at())))
                  .toList();
          Handover closed = handover.changing(each -> each.state().isOpen(), Assignment::closed);
          return Change.to(closed.closed(event.at()), notices);
        });
  }

  /** The customer came back: every department that had it at the end has it again (R1-S5). */
  public void reopened(EventMetadata incoming, ComplaintReopened event) {
    Instant now = time.instant();
    take(
        incoming,
        handover -> {
          Map<String, String> inputs = Map.of("reopenedAt", event.at().toString());
          return returned(
              handover.closed(null),
              each -> each.state() == AssignmentState.CLOSED,
              ground(handover, "reopen", inputs),
              now);
        });
  }

  /** Later notices tell how severe it has become. */
  public void severityRaised(EventMetadata incoming, SeverityRaised event) {
    take(incoming, handover -> Change.to(handover.as(event.to())));
  }

  /**
   * An exposed complaint is made known to those who handle it, to customer service and to the press
   * office of the branch (R1-S3, R1-M). Those whose posts were told when it was judged are not told
   * twice.
   */
  public void exposureChanged(EventMetadata incoming, ExposureChanged event) {
    take(
        incoming,
        handover -> {
          Handover exposed = handover.as(event.to());
          return event.to().compareTo(Exposure.EXPOSED) < 0
              ? Change.to(exposed)
              : Change.to(exposed, exposureNotices(handover, event));
        });
  }

  private List<Outgoing> exposureNotices(Handover handover, ExposureChanged event) {
    Responsibility responsibility = inForce.responsibility(handover);
    Set<DepartmentCode> told = new LinkedHashSet<>();
    handover.open().forEach(each -> told.add(each.department()));
    for (String kind : List.of(Responsibility.CUSTOMER_SERVICE, Responsibility.ADVERTISING)) {
      told.add(responsibility.inBranch(kind, handover.place()).code());
    }
    told.removeAll(responsibility.departmentsOf(event.told(), handover.place()));
    NoticeExposed notice = new NoticeExposed(handover.number(), event.to(), event.at());
    return told.stream().map(department -> Outgoing.to(department, handover.id(), notice)).toList();
  }

  private Ground ground(Handover handover, String action, Map<String, String> inputs) {
    Rulebook rulebook = inForce.rulebook(handover);
    return rulebook.ground(rulebook.permissions().of(action).clause(), inputs, "RETURNED");
  }

  private static Change<Handover> returned(
      Handover handover, Predicate<Assignment> which, Ground ground, Instant now) {
    List<Outgoing> events = new ArrayList<>();
    List<Outgoing> notices = new ArrayList<>();
    for (Assignment each : handover.assignments()) {
      if (which.test(each)) {
        events.add(
            Outgoing.of(
                handover.id(),
                new AssignmentReturned(
                    each.assignmentId(), each.department(), now, List.of(ground))));
        notices.add(
            Outgoing.to(
                each.department(),
                handover.id(),
                new NoticeReturned(handover.number(), each.assignmentId(), now)));
      }
    }
    events.addAll(notices);
    return Change.to(handover.changing(which, each -> each.returned(now, ground)), events);
  }

  private void take(EventMetadata incoming, Function<Handover, Change<Handover>> turn) {
    handovers.apply(
        incoming.subject(),
        incoming,
        handover -> {
          if (handover == null) {
            throw new IllegalStateException(
                incoming.type() + " came for a complaint that was never registered here");
          }
          return turn.apply(handover);
        });
  }
}

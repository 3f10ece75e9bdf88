package kesu.sla.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.events.AssignmentMade;
import kesu.events.ComplaintRegistered;
import kesu.events.FactRecorded;
import kesu.events.FormReturned;
import kesu.events.HandedDown;
import kesu.events.HelpAsked;
import kesu.events.InclinationReported;
import kesu.events.Lifecycle;
import kesu.events.OpinionAsked;
import kesu.events.OpinionGiven;
import kesu.events.OpinionPassedOn;
import kesu.events.ReportSent;
import kesu.events.StoreResultReported;
import kesu.events.SuperiorTold;
import kesu.rulebooks.StartsAt;
import kesu.rulebooks.StopsAt;
import kesu.sla.rules.Moment.Begins;
import kesu.sla.rules.Moment.Done;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.FactKind;
import kesu.terms.ReportLevel;
import org.jspecify.annotations.Nullable;

/**
 * Translates the events of a complaint's way between store, branch and head office into the moments
 * of the clock table.
 *
 * @param before the facts before the event; null at the registration
 */
record LevelMoments(
    @Nullable CaseFacts before, CaseFacts facts, Owners owners, List<Deadline> deadlines) {

  /** The moments of a registration, besides that the company received it. */
  @Clause({"R1-D4", "R1-D14", "R1-D18"})
  List<Moment> registered(ComplaintRegistered event, Instant savedAt) {
    Owner receiver = owner(event.by());
    List<Moment> moments = new ArrayList<>();
    if (facts.registration().inStore()) {
      moments.add(begins(StartsAt.RECEIVED_BY_STORE, event.receivedAt(), null));
    }
    Instant storeHeadHasItAt = facts.storeHeadHasItAt();
    if (storeHeadHasItAt != null) {
      moments.addAll(storeHeadHasIt(storeHeadHasItAt, event.by()));
    }
    if (Reception.of(event, owners.rulebook(), owners.organisation()) == Reception.HEAD_OFFICE) {
      moments.add(begins(StartsAt.RECORDED_AT_HEAD_OFFICE, savedAt, receiver));
    }
    if (owners.mustTellSuperior(event.by())) {
      moments.add(begins(StartsAt.RECORDED_BY_CUSTOMER_SERVICE, savedAt, receiver));
    }
    moments.addAll(branchHasIt());
    return moments;
  }

  /** The moments of any other event, in order; none if it is not of this way. */
  List<Moment> of(Lifecycle event) {
    return switch (event) {
      case ReportSent report -> reported(report);
      case SuperiorTold told ->
          List.of(done(StopsAt.SUPERIOR_TOLD, told.at(), told.by().department()));
      case HandedDown handed -> handedDown(handed);
      case FormReturned returned -> returned(returned);
      case HelpAsked asked -> List.of(done(StopsAt.HELP_ASKED, asked.at(), asked.department()));
      case StoreResultReported result -> storeResult(result);
      case OpinionAsked asked -> List.of(begins(StartsAt.OPINION_ASKED, asked.at(), null));
      case OpinionPassedOn passed -> passedOn(passed);
      case OpinionGiven given -> List.of(new Done(StopsAt.OPINION_GIVEN, given.at(), null));
      case FactRecorded fact when fact.fact() == FactKind.INCLINED_TO_PUBLISH ->
          once(begins(StartsAt.INCLINATION_NOTICED, fact.at(), null));
      case InclinationReported told -> List.of(new Done(StopsAt.BOTH_TOLD, told.at(), null));
      default -> List.of();
    };
  }

  /** A store can have received it from anybody: here as the department that is to solve it. */
  @Clause("R1-D4")
  List<Moment> assigned(AssignmentMade event) {
    return owners.isStore(event.department())
        ? once(begins(StartsAt.RECEIVED_BY_STORE, event.at(), at(event.department())))
        : List.of();
  }

  /** Branch customer service has it now, if it had not before; it may have called already. */
  @Clause({"R1-D7", "R1-D23"})
  private List<Moment> branchHasIt() {
    Instant at = facts.branchHasItAt();
    if (at == null || (before != null && before.branchHasItAt() != null)) {
      return List.of();
    }
    List<Moment> moments = new ArrayList<>();
    moments.add(begins(StartsAt.RECEIVED_BY_CUSTOMER_SERVICE, at, null));
    facts
        .contactedAndAssignedAt()
        .map(both -> new Done(StopsAt.CONTACTED_AND_ASSIGNED, both, null))
        .ifPresent(moments::add);
    return moments;
  }

  /** A form that the store head sends shows that he has been told. */
  @Clause({"R1-D1", "R1-D2a", "R1-D2b", "R1-D23", "R1-D24"})
  private List<Moment> reported(ReportSent event) {
    List<Moment> moments = new ArrayList<>();
    switch (event.level()) {
      case STORE_HEAD -> {
        moments.add(new Done(StopsAt.REPORT_RECORDED, event.at(), null));
        if (before != null && before.storeHeadHasItAt() == null) {
          moments.add(begins(StartsAt.STORE_HEAD_HAS_IT, event.at(), owner(event.by())));
        }
      }
      case BRANCH_CUSTOMER_SERVICE -> moments.addAll(formSubmitted(event.at()));
      case HEAD_OFFICE -> moments.add(new Done(StopsAt.FORM_SENT_TO_HEAD_OFFICE, event.at(), null));
    }
    return moments;
  }

  private List<Moment> storeHeadHasIt(Instant at, Actor by) {
    return List.of(
        new Done(StopsAt.REPORT_RECORDED, at, null),
        begins(StartsAt.STORE_HEAD_HAS_IT, at, owner(by)));
  }

  private List<Moment> formSubmitted(Instant at) {
    List<Moment> moments = new ArrayList<>();
    moments.add(new Done(StopsAt.REPORT_RECORDED, at, null));
    moments.add(new Done(StopsAt.FORM_SUBMITTED, at, null));
    moments.addAll(branchHasIt());
    return moments;
  }

  @Clause({"R1-D3", "R1-D4", "R1-D13", "R1-D14"})
  private List<Moment> handedDown(HandedDown event) {
    List<Moment> moments = new ArrayList<>();
    if (event.to() == ReportLevel.STORE_HEAD) {
      Owner store = at(event.department());
      moments.add(begins(StartsAt.HANDED_DOWN_BY_BRANCH, event.at(), store));
      moments.addAll(once(begins(StartsAt.RECEIVED_BY_STORE, event.at(), store)));
    } else {
      moments.add(new Done(StopsAt.HANDED_DOWN, event.at(), null));
      moments.add(begins(StartsAt.HANDED_DOWN_BY_HEAD_OFFICE, event.at(), null));
      moments.addAll(branchHasIt());
    }
    return moments;
  }

  @Clause({"R1-D3", "R1-D13"})
  private static List<Moment> returned(FormReturned event) {
    return List.of(
        event.to() == ReportLevel.HEAD_OFFICE
            ? new Done(StopsAt.FORM_RETURNED_TO_HEAD_OFFICE, event.at(), null)
            : done(StopsAt.FORM_RETURNED, event.at(), event.department()));
  }

  /** The result is due from the end of the handling, which the store states with it. */
  @Clause({"R1-D17", "R1-D4"})
  private List<Moment> storeResult(StoreResultReported event) {
    Instant finished = event.finishedAt().isAfter(event.at()) ? event.at() : event.finishedAt();
    List<Moment> moments = new ArrayList<>();
    moments.add(begins(StartsAt.STORE_FINISHED, finished, at(event.department())));
    moments.add(done(StopsAt.SOLVED, event.at(), event.department()));
    moments.addAll(formSubmitted(event.at()));
    return moments;
  }

  @Clause({"R1-D15a", "R1-D15b"})
  private static List<Moment> passedOn(OpinionPassedOn event) {
    Owner centre = new Owner(null, event.to(), event.person(), event.post());
    return List.of(
        new Done(StopsAt.OPINION_PASSED_ON, event.at(), null),
        begins(StartsAt.OPINION_PASSED_ON, event.at(), centre));
  }

  /** None if a clock that begins with it has been started for that department before. */
  private List<Moment> once(Begins begins) {
    return owners.hasStarted(begins, facts, deadlines) ? List.of() : List.of(begins);
  }

  private Owner at(DepartmentCode department) {
    return owners.headOf(department);
  }

  private static Owner owner(Actor by) {
    return new Owner(null, by.department(), by.person(), by.post());
  }

  private static Begins begins(StartsAt what, Instant at, @Nullable Owner owner) {
    return new Begins(what, at, null, owner, false);
  }

  private static Done done(StopsAt what, Instant at, DepartmentCode department) {
    return new Done(what, at, null, department);
  }
}

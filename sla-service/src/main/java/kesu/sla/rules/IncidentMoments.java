package kesu.sla.rules;

import java.util.ArrayList;
import java.util.List;
import kesu.events.EvidenceAttached;
import kesu.events.IncidentRecorded;
import kesu.events.IncidentStepTaken;
import kesu.events.PressTalkRecorded;
import kesu.rulebooks.StartsAt;
import kesu.rulebooks.StopsAt;
import kesu.sla.rules.Moment.Done;
import kesu.terms.Clause;
import kesu.terms.EvidenceKind;
import kesu.terms.PressPartner;

/** Translates the events of incidents into the moments of the clock table. */
final class IncidentMoments {
  private IncidentMoments() {}

  /**
   * All but the store head's way to the scene counts from the incident itself, even if it became
   * known later. A loss is reported for an accident that hurt a third party or cost property;
   * evidence is owed for an accidental injury.
   */
  @Clause({"R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-O23"})
  static List<Moment> of(IncidentRecorded event) {
    List<Moment> moments = new ArrayList<>();
    moments.add(new Moment.TurnedIncident(event.at()));
    moments.add(Moments.begins(StartsAt.INCIDENT_HAPPENED, event.happenedAt(), null));
    if (event.accident() && (event.thirdPartyHurt() || event.propertyLost())) {
      moments.add(Moments.begins(StartsAt.LOSS_OR_HARM_HAPPENED, event.happenedAt(), null));
    }
    if (event.accident() && event.injury()) {
      moments.add(Moments.begins(StartsAt.INJURY_HAPPENED, event.happenedAt(), null));
    }
    moments.add(Moments.begins(StartsAt.INCIDENT_NOTICED, event.noticedAt(), null));
    return moments;
  }

  @Clause({"R1-D5", "R1-D19", "R1-D20", "R1-D25"})
  static List<Moment> of(IncidentStepTaken event, Owners owners) {
    return switch (event.step()) {
      case URGENTLY_REPORTED -> List.of(new Done(StopsAt.URGENT_REPORT_RECORDED, event.at(), null));
      case AT_SCENE ->
          owners.isExecutiveDeputy(event.by().post())
              ? List.of(new Done(StopsAt.DEPUTY_AT_SCENE, event.at(), null))
              : List.of();
      case LOSS_REPORTED -> List.of(new Done(StopsAt.NOTICE_OF_LOSS_RECORDED, event.at(), null));
      case INSURER_DECIDED -> List.of(Moments.begins(StartsAt.INSURER_DECIDED, event.at(), null));
      case CLAIM_RESULT_TOLD -> List.of(new Done(StopsAt.CLAIM_RESULT_TOLD, event.at(), null));
      case TASK_TAKEN,
          TASK_CONSENTED,
          TASK_DONE,
          TASK_NOT_NEEDED,
          PLAN_PROPOSED,
          PLAN_APPROVED,
          PLAN_REJECTED,
          LOSS_FORWARDED,
          INSURER_TOLD,
          SCENE_INSPECTED ->
          List.of();
    };
  }

  /** Photo, video or sound; a document is no evidence of the scene. */
  @Clause("R1-D6")
  static List<Moment> of(EvidenceAttached event) {
    return event.kind() == EvidenceKind.DOCUMENT
        ? List.of()
        : List.of(new Done(StopsAt.EVIDENCE_ATTACHED, event.at(), null));
  }

  @Clause("R1-D21")
  static List<Moment> of(PressTalkRecorded event) {
    return event.partner() == PressPartner.JOURNALISTS && event.inPerson()
        ? List.of(new Done(StopsAt.PRESS_MET, event.at(), null))
        : List.of();
  }
}

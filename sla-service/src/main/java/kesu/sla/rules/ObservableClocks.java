package kesu.sla.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kesu.rulebooks.Clock;
import kesu.rulebooks.Clocks;
import kesu.rulebooks.StartsAt;
import kesu.rulebooks.StopsAt;
import kesu.terms.ClauseId;

/**
 * The clocks whose start and stops the events tell of. Only these are kept: a clock that nobody can
 * be seen to stop would accuse people who did their duty. Of R1 all are kept.
 */
public final class ObservableClocks {
  private static final Set<StartsAt> STARTS =
      EnumSet.of(
          StartsAt.COMPLAINT_RECEIVED,
          StartsAt.RECEIVED_BY_STORE,
          StartsAt.STORE_HEAD_HAS_IT,
          StartsAt.STORE_FINISHED,
          StartsAt.HANDED_DOWN_BY_BRANCH,
          StartsAt.HANDED_DOWN_BY_HEAD_OFFICE,
          StartsAt.RECORDED_AT_HEAD_OFFICE,
          StartsAt.RECORDED_BY_CUSTOMER_SERVICE,
          StartsAt.OPINION_ASKED,
          StartsAt.OPINION_PASSED_ON,
          StartsAt.INCLINATION_NOTICED,
          StartsAt.FINALLY_SOLVED,
          StartsAt.INCIDENT_HAPPENED,
          StartsAt.LOSS_OR_HARM_HAPPENED,
          StartsAt.INJURY_HAPPENED,
          StartsAt.INCIDENT_NOTICED,
          StartsAt.CRISIS_KNOWN,
          StartsAt.JOURNALISTS_AT_SCENE,
          StartsAt.INSURER_DECIDED,
          StartsAt.RECEIVED_BY_CUSTOMER_SERVICE,
          StartsAt.HANDED_OVER,
          StartsAt.HANDLING_REPORTED,
          StartsAt.HANDLING_FINISHED,
          StartsAt.REPORT_FOUND,
          StartsAt.PROMISE_RECORDED);
  private static final Set<StopsAt> STOPS =
      EnumSet.of(
          StopsAt.REPORT_RECORDED,
          StopsAt.SUPERIOR_TOLD,
          StopsAt.FORM_RETURNED,
          StopsAt.FORM_RETURNED_TO_HEAD_OFFICE,
          StopsAt.FORM_SENT_TO_HEAD_OFFICE,
          StopsAt.HANDED_DOWN,
          StopsAt.HELP_ASKED,
          StopsAt.OPINION_GIVEN,
          StopsAt.OPINION_PASSED_ON,
          StopsAt.BOTH_TOLD,
          StopsAt.FORM_SUBMITTED,
          StopsAt.CONTACTED_AND_ASSIGNED,
          StopsAt.ACCEPTED_OR_REFUSED,
          StopsAt.HANDLING_REPORTED,
          StopsAt.RESULT_REPORTED,
          StopsAt.CUSTOMER_SERVICE_TOLD,
          StopsAt.CUSTOMER_TOLD,
          StopsAt.NOTICE_OF_LOSS_RECORDED,
          StopsAt.EVIDENCE_ATTACHED,
          StopsAt.URGENT_REPORT_RECORDED,
          StopsAt.DEPUTY_AT_SCENE,
          StopsAt.PRESS_MET,
          StopsAt.CLAIM_RESULT_TOLD,
          StopsAt.SOLVED);

  private ObservableClocks() {}

  /** Returns true if events tell when the clock starts and when it stops. */
  static boolean keeps(Clock row) {
    return STARTS.contains(row.starts()) && STOPS.containsAll(row.stops());
  }

  /** The clauses of the table whose clocks are not kept, in its order. */
  public static List<ClauseId> notKept(Clocks clocks) {
    return clocks.all().stream().filter(row -> !keeps(row)).map(Clock::clause).toList();
  }
}

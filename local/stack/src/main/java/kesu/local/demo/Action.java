package kesu.local.demo;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action on a complaint, so long after the one before in company time. The department of the
 * given kind acts; if the kind is null, all departments that have the complaint act.
 */
sealed interface Action {
  Duration after();

  /** Customer service calls the customer (R1-D7). */
  record Call(Duration after) implements Action {}

  /** The customer is promised an answer within that time (R1-D16). */
  record Promise(Duration after, Duration within) implements Action {}

  /** A fact is recorded that bears on severity or exposure. */
  record Learn(Duration after, String fact) implements Action {}

  /** The store sends the feedback form up (R1-D1, R1-D2). */
  record SendReport(Duration after) implements Action {}

  /** Departments accept it. */
  record Accept(Duration after, @Nullable String kind) implements Action {}

  /** A department refuses it and names another kind (R1-D8). */
  record Refuse(Duration after, @Nullable String kind, String suggested) implements Action {}

  /** Customer service hands it over again (R1-C2). */
  record HandOver(Duration after, String kind) implements Action {}

  /** Departments report progress (R1-D9, R1-D10). */
  record Progress(Duration after) implements Action {}

  /** Departments report the result, reached so long before (R1-D11). */
  record Result(Duration after, Duration finishedBefore) implements Action {}

  /** The follow-up call (R1-C4). */
  record FollowUp(Duration after, boolean accepted) implements Action {}

  /** The complaint is closed (R1-S5). */
  record Close(Duration after) implements Action {}

  /** The customer comes back (R1-S5). */
  record Reopen(Duration after) implements Action {}

  /** The customer praises in writing (R1-W1, R1-W2). */
  record Praise(Duration after, @Nullable String kind) implements Action {}

  /** Customer service records faults in the handling (R1-C5). */
  record RecordFaults(Duration after, List<String> faults) implements Action {}

  /** Customer service corrects the reason (R1-C5). */
  record CorrectReason(Duration after, String reason) implements Action {}

  /** Branch customer service has the form filled in and signed and sends it up (R1-D23). */
  record SendForm(Duration after) implements Action {}

  /** Branch customer service asks head office for an opinion (R1-FM2). */
  record AskOpinion(Duration after) implements Action {}

  /** Head office passes the request on to another centre (R1-D15a). */
  record PassOnOpinion(Duration after) implements Action {}

  /** The opinion is signed by the centre that it was passed on to (R1-D15b). */
  record GiveOpinion(Duration after) implements Action {}

  /** Press or a platform writes about it (R1-S3, R1-D12). */
  record MediaReport(Duration after, String origin, String outlet) implements Action {}

  /** The branch's general manager decides the proposals, head office those about that manager. */
  record Decide(Duration after, Ruling ruling) implements Action {}

  /** A penalised person appeals, and head office decides again. */
  record Appeal(Duration after, boolean allowed) implements Action {}

  /** A forbidden action is tried and refused. */
  record ForbiddenAction(Duration after, Kind kind) implements Action {
    /** The kinds of forbidden actions. */
    enum Kind {
      CLOSES_TOO_EARLY,
      ANSWERS_FOR_ANOTHER_DEPARTMENT
    }
  }

  /** The ways to decide a proposal. */
  enum Ruling {
    /** The lightest measure that the row allows. */
    LIGHTEST,
    /** The heaviest. */
    HEAVIEST,
    /** None: the proposal is dismissed. */
    DISMISS
  }
}

package kesu.rulebooks;

/** A moment in a complaint's life that a clock runs from. */
public enum StartsAt {
  /** The company received the complaint, or its staff noticed the incident. */
  COMPLAINT_RECEIVED,
  /** The incident happened. */
  INCIDENT_HAPPENED,
  /** A store received it, from whomever. */
  RECEIVED_BY_STORE,
  /** The store head has it. */
  STORE_HEAD_HAS_IT,
  /** The store finished it, as its result says. */
  STORE_FINISHED,
  /** The accident happened that hurt a third party or cost property. */
  LOSS_OR_HARM_HAPPENED,
  /** The accident happened in which somebody was injured. */
  INJURY_HAPPENED,
  /** The company's staff noticed the incident. */
  INCIDENT_NOTICED,
  /** The complaint was known to be of the gravest level. */
  CRISIS_KNOWN,
  /** Journalists are at the scene. */
  JOURNALISTS_AT_SCENE,
  /** The insurer decided the claim. */
  INSURER_DECIDED,
  /** Branch customer service received it, from customer, store, press office or head office. */
  RECEIVED_BY_CUSTOMER_SERVICE,
  /** Customer service of a branch or of head office recorded it. */
  RECORDED_BY_CUSTOMER_SERVICE,
  /** It was handed over to a department, that is, assigned. */
  HANDED_OVER,
  /** The department last reported how it is handling it. */
  HANDLING_REPORTED,
  /** The department finished handling it, as its result report says. */
  HANDLING_FINISHED,
  /** The press office found a report. */
  REPORT_FOUND,
  /** The branch handed it down to the store. */
  HANDED_DOWN_BY_BRANCH,
  /** Head office handed it down to the branch. */
  HANDED_DOWN_BY_HEAD_OFFICE,
  /** Head office recorded it. */
  RECORDED_AT_HEAD_OFFICE,
  /** An opinion was asked for (申请报告单). */
  OPINION_ASKED,
  /** The request for an opinion was passed on to another centre of head office. */
  OPINION_PASSED_ON,
  /** The customer was found inclined to go public. */
  INCLINATION_NOTICED,
  /** It was finally solved. */
  FINALLY_SOLVED,
  /** The customer was promised an answer by a time, or asked for one. */
  PROMISE_RECORDED;

  /** Returns true if it comes with the complaint itself, and needs nothing else to happen. */
  boolean isReception() {
    return switch (this) {
      case COMPLAINT_RECEIVED,
          RECEIVED_BY_STORE,
          STORE_HEAD_HAS_IT,
          RECEIVED_BY_CUSTOMER_SERVICE,
          CRISIS_KNOWN ->
          true;
      default -> false;
    };
  }
}

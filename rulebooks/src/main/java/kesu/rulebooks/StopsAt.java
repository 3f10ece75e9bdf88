package kesu.rulebooks;

/** A moment in a complaint's life that discharges a duty. */
public enum StopsAt {
  /** The superiors up to the store head were told. */
  REPORT_RECORDED,
  /** The own superior was told. */
  SUPERIOR_TOLD,
  /** The feedback form was submitted to branch customer service. */
  FORM_SUBMITTED,
  /** The form was sent to head office. */
  FORM_SENT_TO_HEAD_OFFICE,
  /** The store returned the verified form with handler and plan. */
  FORM_RETURNED,
  /** The branch returned the verified form to head office. */
  FORM_RETURNED_TO_HEAD_OFFICE,
  /** Help was asked for. */
  HELP_ASKED,
  /** The complaint was solved. */
  SOLVED,
  /** The loss was reported to the insurance officer. */
  NOTICE_OF_LOSS_RECORDED,
  /** Evidence was attached. */
  EVIDENCE_ATTACHED,
  /** The store head reported urgently to the branch group. */
  URGENT_REPORT_RECORDED,
  /** An executive deputy of the branch group is at the scene. */
  DEPUTY_AT_SCENE,
  /** The journalists were met in person. */
  PRESS_MET,
  /** The result of the claim was reported to customer service. */
  CLAIM_RESULT_TOLD,
  /** The customer was contacted <em>and</em> a department assigned. */
  CONTACTED_AND_ASSIGNED,
  /** The department accepted, or refused with a finding. */
  ACCEPTED_OR_REFUSED,
  /** The department reported how it is handling it. */
  HANDLING_REPORTED,
  /** The department reported the result. */
  RESULT_REPORTED,
  /** Customer service was told of the report. */
  CUSTOMER_SERVICE_TOLD,
  /** Head office handed it down to the branch. */
  HANDED_DOWN,
  /** The opinion was given. */
  OPINION_GIVEN,
  /** The request for an opinion was passed on. */
  OPINION_PASSED_ON,
  /** The branch general manager and the press office were told. */
  BOTH_TOLD,
  /** The customer got the promised answer. */
  CUSTOMER_TOLD
}

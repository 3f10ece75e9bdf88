package kesu.rulebooks;

/** A moment in a complaint's life that discharges a duty. */
public enum StopsAt {
  /** The superiors up to the store head were told. */
  REPORT_RECORDED,
  /** The feedback form was submitted. */
  FORM_SUBMITTED,
  /** The verified form was returned with handler and plan. */
  FORM_RETURNED,
  /** Help was asked for. */
  HELP_ASKED,
  /** The complaint was solved. */
  SOLVED,
  /** The notice of loss was recorded. */
  NOTICE_OF_LOSS_RECORDED,
  /** Evidence was attached. */
  EVIDENCE_ATTACHED,
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
  /** The opinion was given or passed on. */
  OPINION_GIVEN,
  /** The customer got the promised answer. */
  CUSTOMER_TOLD
}

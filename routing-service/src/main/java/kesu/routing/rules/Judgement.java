package kesu.routing.rules;

import kesu.terms.DepartmentCode;

/** Whether a department may take a step with an assignment now, and if not, why not. */
public sealed interface Judgement {
  /** It may. */
  record Allowed() implements Judgement {}

  /** Another department has it. */
  record WrongDepartment(DepartmentCode expected) implements Judgement {}

  /** The complaint is closed (R1-S5). */
  record ComplaintClosed() implements Judgement {}

  /** The department has accepted or refused it before (R1-D8). */
  record AnsweredBefore() implements Judgement {}

  /** Customer service passed it on, and another department has the complaint (R1-C2). */
  record PassedOn() implements Judgement {}

  /** The department must accept it first (R1-C2). */
  record NotAccepted() implements Judgement {}

  /** The result has been reported before, and the customer has not been asked since (R1-C4). */
  record ReportedBefore() implements Judgement {}

  /** No other department has it, so customer service keeps it until it hands it over (R1-S6). */
  record KeptByCustomerService() implements Judgement {}

  /**
   * Judges a step.
   *
   * @param acting the department that acts
   */
  static Judgement of(Step step, Standing standing, DepartmentCode acting) {
    if (!acting.equals(standing.department())) {
      return new WrongDepartment(standing.department());
    }
    if (standing.complaintClosed()) {
      return new ComplaintClosed();
    }
    return switch (standing.state()) {
      case CLOSED -> new ComplaintClosed();
      case REFUSED -> new AnsweredBefore();
      case PASSED_ON -> new PassedOn();
      case HANDED_OVER ->
          switch (step) {
            case ACCEPT -> new Allowed();
            case REFUSE -> standing.lastResort() ? new KeptByCustomerService() : new Allowed();
            case REPORT_PROGRESS, REPORT_RESULT -> new NotAccepted();
          };
      case ACCEPTED ->
          switch (step) {
            case ACCEPT, REFUSE -> new AnsweredBefore();
            case REPORT_PROGRESS, REPORT_RESULT -> new Allowed();
          };
      case REPORTED ->
          switch (step) {
            case ACCEPT, REFUSE -> new AnsweredBefore();
            case REPORT_PROGRESS, REPORT_RESULT -> new ReportedBefore();
          };
    };
  }
}

package kesu.intake.rules;

import java.time.Instant;
import kesu.terms.Clause;

/**
 * An incident (突发危机事件) behind a complaint.
 *
 * @param happenedAt when it happened
 */
@Clause("R1-S4")
public record Incident(Instant happenedAt, Kind kind) {
  /** Kind of an incident. */
  public enum Kind {
    /** 顾客受伤. */
    CUSTOMER_INJURED,
    /** 员工受伤. */
    EMPLOYEE_INJURED,
    /** 一般治安纠纷. */
    SECURITY_DISPUTE,
    /** 刑事案件. */
    CRIME
  }
}

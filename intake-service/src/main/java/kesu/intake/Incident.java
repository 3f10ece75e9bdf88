package kesu.intake;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * What makes a complaint an incident (突发危机事件, R1-S4).
 *
 * @param happenedAt when it happened
 */
public record Incident(@NotNull Instant happenedAt, @NotNull Kind kind) {
  /** What happened. */
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

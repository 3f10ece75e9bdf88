package kesu.sla.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kesu.rulebooks.StartsAt;
import kesu.rulebooks.StopsAt;
import kesu.terms.AssignmentId;
import org.jspecify.annotations.Nullable;

/**
 * Something in a complaint's life that duties begin with, are done by, or fall away with. Instants
 * are whole milliseconds, because the store keeps no finer ones and a due time must not depend on
 * whether it was stored.
 */
sealed interface Moment {
  /**
   * Duties begin, in the words of the clock table.
   *
   * @param promised by when the customer was promised an answer (R1-D16)
   * @param owner who owes them, where the case decides
   * @param again whether the department had it before, so that its acceptance stands (R1-S5)
   */
  record Begins(
      StartsAt what, Instant at, @Nullable Instant promised, @Nullable Owner owner, boolean again)
      implements Moment {
    public Begins {
      at = at.truncatedTo(ChronoUnit.MILLIS);
      promised = promised == null ? null : promised.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * Duties are done, in the words of the clock table.
   *
   * @param assignment whose duties; null for those of the complaint as a whole
   */
  record Done(StopsAt what, Instant at, @Nullable AssignmentId assignment) implements Moment {
    public Done {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * The ground of duties falls away.
   *
   * @param assignment whose duties; null for all
   */
  record FallsAway(Reason because, Instant at, @Nullable AssignmentId assignment)
      implements Moment {
    public FallsAway {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /** Why duties fall away. */
  enum Reason {
    /** The department refused the complaint with a finding (R1-D8). */
    ASSIGNMENT_REFUSED,
    /** Customer service, which had only kept it, passed it on (R1-C2). */
    ASSIGNMENT_PASSED_ON,
    /** The department has it again, its clocks begin anew (R1-S5). */
    ASSIGNMENT_RETURNED,
    /** Both sides accept, nothing is left to do (R1-S5). */
    COMPLAINT_CLOSED
  }
}

package kesu.sla.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kesu.rulebooks.StartsAt;
import kesu.rulebooks.StopsAt;
import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A moment in a complaint's life at which duties begin, are done or fall away. Instants are whole
 * milliseconds, because the store keeps no finer ones and a due time must not depend on whether it
 * was stored.
 */
sealed interface Moment {
  /**
   * Duties begin, in the words of the clock table.
   *
   * @param promised the time by which the customer was promised an answer (R1-D16)
   * @param owner the owner of the duties, if the case decides
   * @param again true if the department had the complaint before, so that its acceptance stands
   *     (R1-S5)
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
   * @param assignment the assignment whose duties are done; null for those of the whole complaint
   * @param department the department whose duties are done; null for those of any
   */
  record Done(
      StopsAt what,
      Instant at,
      @Nullable AssignmentId assignment,
      @Nullable DepartmentCode department)
      implements Moment {
    public Done {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    Done(StopsAt what, Instant at, @Nullable AssignmentId assignment) {
      this(what, at, assignment, null);
    }

    /** Returns true if it can end a duty of that owner. */
    boolean concerns(Owner owner) {
      return department == null || department.equals(owner.department());
    }
  }

  /**
   * Duties fall away.
   *
   * @param assignment the assignment whose duties fall away; null for all
   */
  record FallsAway(Reason because, Instant at, @Nullable AssignmentId assignment)
      implements Moment {
    public FallsAway {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /** The severity rose: the duties that the higher one adds begin when that is known. */
  record Raised(Severity from, Instant at) implements Moment {
    public Raised {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /** An incident turned out to be behind it: duties that none owes for an incident fall away. */
  record TurnedIncident(Instant at) implements Moment {
    public TurnedIncident {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /** A reason for which duties fall away. */
  enum Reason {
    /** The department refused the complaint with a finding (R1-D8). */
    ASSIGNMENT_REFUSED,
    /** Customer service, which had only kept it, passed it on (R1-C2). */
    ASSIGNMENT_PASSED_ON,
    /** It was given back to the department, whose clocks begin anew (R1-S5). */
    ASSIGNMENT_RETURNED,
    /** It is an incident, for which another duty takes its place (R1-D2b). */
    INCIDENT_LEARNT,
    /** Both sides accept and nothing is left to do (R1-S5). */
    COMPLAINT_CLOSED,
    /** The customer came back, so that no final result is owed (R1-D24). */
    COMPLAINT_REOPENED
  }
}

package kesu.rulebooks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Severity;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * One duty with a due time (时限).
 *
 * @param duty the duty itself
 * @param owedBy the kind of department that owes it, or {@link #ASSIGNED_DEPARTMENT}, or {@link
 *     #RECEIVING_DEPARTMENT}
 * @param owedByPost the responsible post; empty where the case decides (see {@link
 *     Rulebook#responsible})
 * @param starts the moment it runs from
 * @param due the time by which it must be done
 * @param recurring true if each report meets it and starts it anew, until a stop
 * @param stops the moments that discharge the duty; any one of them suffices
 * @param penaltyWhenMissed the penalty row that a miss leads to
 * @param penalised the severities for which a miss is penalised
 * @param appliesTo the severities for which the clock runs
 * @param incidents its bearing on incidents
 * @param warnBefore the time ahead of the due moment at which the responsible person is warned
 * @param escalatesTo the posts told of a miss, nearest first; the posts between them and whoever
 *     owes it are told before. If empty, all superiors of whoever owes it
 * @param note the reading chosen for a doubtful cell of the source; empty if there was none
 */
public record Clock(
    ClauseId clause,
    Text duty,
    String owedBy,
    Optional<Post> owedByPost,
    StartsAt starts,
    Due due,
    boolean recurring,
    Set<StopsAt> stops,
    Optional<ClauseId> penaltyWhenMissed,
    Set<Severity> penalised,
    Set<Severity> appliesTo,
    Incidents incidents,
    Duration warnBefore,
    List<Post> escalatesTo,
    String note) {
  /** Owed by whichever department the complaint is assigned to. */
  public static final String ASSIGNED_DEPARTMENT = "assigned-department";

  /** Owed by the department of whoever received the customer. */
  public static final String RECEIVING_DEPARTMENT = "receiving-department";

  /** Bearing of a clock on incidents. */
  public enum Incidents {
    /** It runs for incidents as for other complaints. */
    TOO,
    /** It runs for incidents only. */
    ONLY,
    /** It does not run for incidents. */
    NEVER
  }

  public Clock {
    stops = Set.copyOf(stops);
    penalised = Set.copyOf(penalised);
    appliesTo = Set.copyOf(appliesTo);
    escalatesTo = List.copyOf(escalatesTo);
  }

  /** Returns true if it runs for a complaint of that severity. */
  public boolean runsFor(Severity severity, boolean incident) {
    return appliesTo.contains(severity)
        && incidents != (incident ? Incidents.NEVER : Incidents.ONLY);
  }

  /** Returns true if it does not run for incidents. */
  public boolean isNeverForIncidents() {
    return incidents == Incidents.NEVER;
  }

  /** Returns true if it is owed once the complaint is closed, like the final result. */
  public boolean outlivesClosing() {
    return starts == StartsAt.FINALLY_SOLVED;
  }

  /** The penalty row that a miss leads to for a complaint of that severity. */
  public Optional<ClauseId> penaltyFor(Severity severity) {
    return penaltyWhenMissed.filter(ignored -> penalised.contains(severity));
  }

  /**
   * The moment it is due. At this very moment it is still in time.
   *
   * @param promised the promised time, needed where the clock is due by a promise
   * @throws IllegalArgumentException if the clock is due by a promise and none is given
   */
  public Instant dueAt(Instant start, @Nullable Instant promised) {
    return switch (due) {
      case Due.After(Duration duration) -> start.plus(duration);
      case Due.EndOfDay(var zone) ->
          LocalDate.ofInstant(start, zone).plusDays(1).atStartOfDay(zone).toInstant();
      case Due.Promised() -> {
        if (promised == null) {
          throw new IllegalArgumentException(
              clause + " is due by the promised time, expected one but found none");
        }
        yield promised;
      }
    };
  }

  /** The moment to warn the responsible person, never before the start. */
  public Instant warnAt(Instant start, @Nullable Instant promised) {
    Instant warning = dueAt(start, promised).minus(warnBefore);
    return warning.isBefore(start) ? start : warning;
  }
}

package kesu.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import kesu.sla.rules.CaseFacts;
import kesu.sla.rules.Deadline;
import kesu.sla.rules.Deadline.State;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * All clocks of one complaint: one document, so that an event has its effect on all of them in one
 * write. The last three components follow from the others and are there to be found by.
 *
 * @param nextAt when time will next have an effect on one of them; null where it never will
 * @param dueAt the earliest due time still owed; where nothing is, the last that was
 * @param marks how its clocks stand, and whose they are: see {@link #mark}
 */
public record Timers(
    CaseFacts facts,
    List<Deadline> deadlines,
    @Nullable Instant nextAt,
    Instant dueAt,
    List<String> marks) {
  /** The field by which what is due is found. */
  public static final String NEXT_AT = "nextAt";

  /** The field by which lists are ordered. */
  public static final String DUE_AT = "dueAt";

  /** The field by which lists are filtered. */
  public static final String MARKS = "marks";

  private static final String LIVE = "live";

  public Timers {
    deadlines = List.copyOf(deadlines);
    marks = List.copyOf(marks);
  }

  static Timers of(CaseFacts facts, List<Deadline> deadlines) {
    List<Deadline> live = deadlines.stream().filter(d -> d.state().isLive()).toList();
    Instant dueAt =
        live.isEmpty()
            ? dueTimes(deadlines).stream().max(Comparator.naturalOrder()).orElse(facts.receivedAt())
            : dueTimes(live).stream().min(Comparator.naturalOrder()).orElseThrow();
    return new Timers(facts, deadlines, earliest(live), dueAt, marks(deadlines));
  }

  /**
   * What a complaint is marked with that has a clock in that state, owed by that department.
   *
   * @param state a state; null for any in which the duty is still owed
   * @param department a department; null for any
   */
  static String mark(@Nullable State state, @Nullable DepartmentCode department) {
    String how = state == null ? LIVE : state.name().toLowerCase(Locale.ROOT);
    return department == null ? how : how + "@" + department;
  }

  private static List<String> marks(List<Deadline> deadlines) {
    Collection<String> marks = new TreeSet<>();
    for (Deadline deadline : deadlines) {
      State state = deadline.state();
      DepartmentCode department = deadline.owner().department();
      marks.add(mark(state, null));
      marks.add(mark(state, department));
      if (state.isLive()) {
        marks.add(mark(null, null));
        marks.add(mark(null, department));
      }
    }
    return List.copyOf(marks);
  }

  private static List<Instant> dueTimes(List<Deadline> deadlines) {
    return deadlines.stream().map(Deadline::dueAt).toList();
  }

  private static @Nullable Instant earliest(List<Deadline> live) {
    return live.stream()
        .map(Deadline::nextAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}

package kesu.sla.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kesu.sla.rules.Deadline.State;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * All clocks of one complaint: one aggregate, so that an event has its effect on all of them in one
 * write. The last three components follow from the others and serve searches.
 *
 * @param nextAt the next instant at which time has an effect on one of the clocks; null if there is
 *     none
 * @param dueAt the earliest due time still owed; if nothing is, the last that was
 * @param marks the states and the departments of the clocks: see {@link #mark}
 */
public record ComplaintClocks(
    CaseFacts facts,
    List<Deadline> deadlines,
    @Nullable Instant nextAt,
    Instant dueAt,
    List<String> marks) {
  private static final String LIVE = "live";

  public ComplaintClocks {
    deadlines = List.copyOf(deadlines);
    marks = List.copyOf(marks);
  }

  static ComplaintClocks of(CaseFacts facts, List<Deadline> deadlines) {
    List<Deadline> live = deadlines.stream().filter(d -> d.state().isLive()).toList();
    Instant dueAt =
        live.isEmpty()
            ? dueTimes(deadlines).stream()
                .max(Comparator.naturalOrder())
                .orElse(facts.registration().receivedAt())
            : dueTimes(live).stream().min(Comparator.naturalOrder()).orElseThrow();
    return new ComplaintClocks(facts, deadlines, earliest(live), dueAt, marks(deadlines));
  }

  /** The complaint. */
  public ComplaintId complaint() {
    return facts.complaint();
  }

  /** The regulation that the complaint is judged by. */
  public String rulebook() {
    return facts.registration().rulebook();
  }

  /** The instant at which the complaint was received. */
  public Instant receivedAt() {
    return facts.registration().receivedAt();
  }

  /** All clocks, with those that are kept in documents of their own. */
  public ComplaintClocks withEarlier(List<Deadline> earlier) {
    Set<String> kept = new HashSet<>(deadlines.stream().map(EndedClocks::key).toList());
    List<Deadline> all =
        new ArrayList<>(
            earlier.stream().filter(one -> !kept.contains(EndedClocks.key(one))).toList());
    all.addAll(deadlines);
    return new ComplaintClocks(facts, all, nextAt, dueAt, marks);
  }

  /** The clock of that id. */
  public Optional<Deadline> find(ClockId clock) {
    return deadlines.stream()
        .filter(deadline -> deadline.id(complaint()).equals(clock))
        .findFirst();
  }

  /**
   * The mark of a complaint with a clock in that state, owed by that department.
   *
   * @param state a state; null for any in which the duty is still owed
   * @param department a department; null for any
   */
  public static String mark(@Nullable State state, @Nullable DepartmentCode department) {
    String stateWord = state == null ? LIVE : state.name().toLowerCase(Locale.ROOT);
    return department == null ? stateWord : stateWord + "@" + department;
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

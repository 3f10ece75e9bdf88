package kesu.sla.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kesu.defaults.decisions.Overflow;
import kesu.terms.ClauseId;

/**
 * Keeps a complaint's clocks from growing: those that ended long ago go to documents of their own,
 * first those that were never missed. The last of every clause, of every assignment, and of every
 * state and department stays, because later clocks and searches need it.
 */
public final class EndedClocks {
  /** The list of clocks that ended earlier. */
  public static final String LIST = "deadlines";

  private static final int AT_MOST = 100;
  private static final int KEPT = 60;

  private EndedClocks() {}

  /** The next state without the clocks that the stored one need not hold any more. */
  public static Overflow<ComplaintClocks> bound(ComplaintClocks stored, ComplaintClocks next) {
    List<Deadline> moved =
        of(oldestEnded(stored.deadlines()), next.deadlines()::contains); // unchanged, that is
    if (moved.isEmpty()) {
      return new Overflow<>(next, List.of());
    }
    Set<String> keys = new HashSet<>(moved.stream().map(EndedClocks::key).toList());
    List<Deadline> kept =
        next.deadlines().stream().filter(deadline -> !keys.contains(key(deadline))).toList();
    return new Overflow<>(
        new ComplaintClocks(next.facts(), kept, next.nextAt(), next.dueAt(), next.marks()),
        Overflow.keyed(LIST, moved, EndedClocks::key));
  }

  /** The highest number of a clock of that clause; 0 if there is none. */
  static int lastNumber(ClauseId clause, List<Deadline> deadlines) {
    return deadlines.stream()
        .filter(deadline -> deadline.clause().equals(clause))
        .mapToInt(Deadline::n) // earlier ones may be kept elsewhere
        .max()
        .orElse(0);
  }

  /** The key of a clock among those of its complaint. */
  public static String key(Deadline deadline) {
    return deadline.clause() + ":" + deadline.n();
  }

  private static List<Deadline> oldestEnded(List<Deadline> all) {
    if (all.size() <= AT_MOST) {
      return List.of();
    }
    List<Deadline> free = free(all);
    List<Deadline> inOrder = new ArrayList<>(of(free, deadline -> deadline.missedAt() == null));
    inOrder.addAll(of(free, deadline -> deadline.missedAt() != null));
    return inOrder.subList(0, Math.min(inOrder.size(), all.size() - KEPT));
  }

  private static List<Deadline> of(List<Deadline> all, Predicate<Deadline> which) {
    return all.stream().filter(which).toList();
  }

  /** The clocks that have ended and are not the last of their kind. */
  private static List<Deadline> free(List<Deadline> all) {
    Set<Object> seen = new HashSet<>();
    List<Deadline> free = new ArrayList<>();
    for (Deadline deadline : all.reversed()) {
      boolean lastOfClause = seen.add(deadline.clause());
      boolean lastOfAssignment =
          deadline.owner().assignment() != null && seen.add(deadline.owner().assignment());
      boolean lastOfMark =
          seen.add(ComplaintClocks.mark(deadline.state(), deadline.owner().department()));
      if (!deadline.state().isLive() && !lastOfClause && !lastOfAssignment && !lastOfMark) {
        free.addFirst(deadline);
      }
    }
    return free;
  }
}

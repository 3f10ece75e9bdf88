package kesu.sla.rules;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.sla.rules.Deadline.State;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;

/** The refusals of questions for clocks. */
public final class Refusals {
  private Refusals() {}

  /** There is no such clock. */
  public static Refusal clockUnknown(ClockId clock) {
    return Refusal.of(
        Kind.UNKNOWN,
        "clock-unknown",
        "没有时限 " + clock + "；请用 /api/clocks?complaint=… 查看该投诉的时限。",
        "There is no clock " + clock + "; see a complaint's clocks at /api/clocks?complaint=….");
  }

  /** No clocks are kept for such a complaint. */
  public static Refusal complaintUnknown(ComplaintId complaint) {
    return Refusal.of(
        Kind.UNKNOWN,
        "complaint-unknown",
        "没有投诉 " + complaint + " 的时限；请核对编号，刚登记的请稍后再查。",
        "There are no clocks of a complaint "
            + complaint
            + "; check the id, or ask again shortly if it has just been registered.");
  }

  /** The refusal of a search by due time for duties no longer owed; empty if these are owed. */
  public static Optional<Refusal> contradiction(
      @Nullable State state, @Nullable Instant dueBefore) {
    return dueBefore == null || state == null || state.isLive()
        ? Optional.empty()
        : Optional.of(dueBeforeNeedsOwed(state));
  }

  private static Refusal dueBeforeNeedsOwed(State state) {
    String found = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Refusal.field(
        "dueBefore",
        "due-before-needs-owed",
        "dueBefore 只用于尚未完成的时限，不能与 state=" + found + " 同用；请改用 running 或 overdue。",
        "dueBefore is for duties still owed and cannot be combined with state="
            + found
            + "; use running or overdue.",
        List.of("running", "overdue"));
  }
}

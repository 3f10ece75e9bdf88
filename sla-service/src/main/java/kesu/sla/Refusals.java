package kesu.sla;

import java.util.List;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Refusal.Kind;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;

/** What is refused here, in words for people. */
final class Refusals {
  private Refusals() {}

  static Refusal clockUnknown(ClockId clock) {
    return Refusal.of(
        Kind.UNKNOWN,
        "clock-unknown",
        "没有时限 " + clock + "；请用 /api/clocks?complaint=… 查看该投诉的时限。",
        "There is no clock " + clock + "; list a complaint's with /api/clocks?complaint=….");
  }

  static Refusal complaintUnknown(ComplaintId complaint) {
    return Refusal.of(
        Kind.UNKNOWN,
        "complaint-unknown",
        "没有投诉 " + complaint + " 的时限；请核对编号，刚登记的请稍后再查。",
        "No clocks are kept for a complaint "
            + complaint
            + "; check the id, or ask again shortly if it has just been registered.");
  }

  static Refusal dueBeforeNeedsOwed(ClockQuery query) {
    return Refusal.field(
        "dueBefore",
        "due-before-needs-owed",
        "dueBefore 只适用于仍在计时的时限，不能与 state=" + query.state() + " 同用；请改用 running 或 overdue。",
        "dueBefore asks for duties still owed and does not go with state="
            + query.state()
            + "; use running or overdue.",
        List.of("running", "overdue"));
  }
}

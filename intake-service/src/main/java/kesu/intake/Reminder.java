package kesu.intake;

import java.util.ArrayList;
import java.util.List;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Harm;
import kesu.intake.rules.NewComplaint;
import kesu.rulebooks.Rulebook;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that whoever has the complaint is still to do, and the clause that demands it.
 *
 * @param action the action, in the words of the table of permissions
 */
@Clause({"R1-I3", "R1-I4"})
public record Reminder(String action, ClauseId clause, Text text) {
  private static final String ASK_HARM = "record-harm";
  private static final String PROMISE = "record-promise";
  private static final String TELL_SUPERIOR = "tell-superior";
  private static final Text HEAVY =
      new Text(
          "已造成重大经济损失或负面影响：请立即向上级汇报",
          "Heavy loss or harm has been done already: tell the superior at once");

  /** The reminders at a registration: what was not asked, what was not promised. */
  static List<Reminder> of(NewComplaint registered, Rulebook rulebook) {
    return of(registered.harm(), registered.form().promisedAt() != null, rulebook);
  }

  /** The reminders of a complaint; none once it is closed. */
  static List<Reminder> of(Complaint complaint, Rulebook rulebook) {
    return complaint.progress().state() == Complaint.State.CLOSED
        ? List.of()
        : of(complaint.classification().harm(), complaint.isPromised(), rulebook);
  }

  private static List<Reminder> of(@Nullable Harm harm, boolean promised, Rulebook rulebook) {
    List<Reminder> reminders = new ArrayList<>();
    if (harm == null) {
      reminders.add(of(ASK_HARM, rulebook));
    } else if (harm.heavy()) {
      reminders.add(new Reminder(TELL_SUPERIOR, clause(ASK_HARM, rulebook), HEAVY));
    }
    if (!promised) {
      reminders.add(of(PROMISE, rulebook));
    }
    return reminders;
  }

  private static Reminder of(String action, Rulebook rulebook) {
    ClauseId clause = clause(action, rulebook);
    return new Reminder(action, clause, rulebook.clause(clause).text());
  }

  private static ClauseId clause(String action, Rulebook rulebook) {
    return rulebook.permissions().of(action).clause();
  }
}

package kesu.rulebooks;

import java.util.List;
import kesu.terms.ClauseId;
import kesu.terms.Reward;
import kesu.terms.Text;

/**
 * One positive incentive (正激励).
 *
 * @param departments the kinds of department it stands under; empty means those responsible for the
 *     complaint (相关责任部门)
 * @param persons whom it is for
 * @param measure what they get
 * @param name its short name
 * @param reason what it is for
 */
public record RewardRow(
    ClauseId clause,
    List<String> departments,
    List<Answerable> persons,
    Reward measure,
    Text name,
    Text reason,
    String note) {
  public RewardRow {
    departments = List.copyOf(departments);
    persons = List.copyOf(persons);
  }

  /** Whether it lifts the person's penalty for this complaint (R1-W2). */
  public boolean lifts() {
    return measure == Reward.EXEMPTION;
  }
}

package kesu.rulebooks;

import java.util.List;
import kesu.terms.ClauseId;
import kesu.terms.Reward;
import kesu.terms.Text;

/**
 * One reward (正激励).
 *
 * @param departments the kinds of department it stands under; empty for those responsible for the
 *     complaint (相关责任部门)
 * @param persons the persons it is for
 * @param measure the reward itself
 * @param name its short name
 * @param reason the merit it is for
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
}

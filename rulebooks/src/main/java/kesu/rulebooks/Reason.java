package kesu.rulebooks;

import java.util.List;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Text;

/**
 * What can have gone wrong (原因类型): one row of the reason table.
 *
 * @param code also the id of the clause
 * @param explanation what falls under it; empty texts where the table explains nothing
 * @param departments the kinds of department that must handle it, one to four
 * @param persons the posts that answer for it, as far as the table names posts; those it names by
 *     their part in the case are in the penalty row of the same clause
 * @param selectable whether it can be given at registration; faults in handling cannot, they turn
 *     up later
 * @param note how an illegible or doubtful cell of the source was read; empty if none was
 */
public record Reason(
    ReasonCode code,
    Text name,
    Text explanation,
    List<String> departments,
    List<Post> persons,
    boolean selectable,
    String note) {
  public Reason {
    departments = List.copyOf(departments);
    persons = List.copyOf(persons);
  }

  /** The clause that the reason stands in. */
  public ClauseId clause() {
    return new ClauseId(code.value());
  }
}

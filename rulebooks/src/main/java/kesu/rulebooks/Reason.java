package kesu.rulebooks;

import java.util.List;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Text;

/**
 * A reason for a complaint (原因类型): one row of the reason table.
 *
 * @param code the code, which is also the id of the clause
 * @param explanation the cases that fall under it; empty texts where the table gives none
 * @param departments the kinds of department it stands under, one to four; none for those that a
 *     complaint's handling finds responsible
 * @param handlers the kinds it is handed over to at first: of alternatives ('/') the first
 * @param persons the posts that answer for it; persons that the table names by their part in the
 *     case are in the penalty row of the same clause
 * @param selectable true if it can be given at registration; faults in handling cannot, because
 *     they come later
 * @param note the reading chosen for an illegible or doubtful cell of the source; empty if there
 *     was none
 */
public record Reason(
    ReasonCode code,
    Text name,
    Text explanation,
    List<String> departments,
    List<String> handlers,
    List<Post> persons,
    boolean selectable,
    String note) {
  public Reason {
    departments = List.copyOf(departments);
    handlers = List.copyOf(handlers);
    persons = List.copyOf(persons);
  }

  /** The clause that the reason stands in. */
  public ClauseId clause() {
    return new ClauseId(code.value());
  }
}

package kesu.events;

import java.util.List;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;

/**
 * A person whom a finding holds responsible (R1-C5).
 *
 * @param person the person
 * @param post the post held
 * @param department the department of that post
 * @param rows the rows of the table that the person answers for; the row of the cause if empty
 */
public record ResponsiblePerson(
    PersonId person, Post post, DepartmentCode department, List<ClauseId> rows) {
  public ResponsiblePerson {
    rows = List.copyOf(rows);
  }
}

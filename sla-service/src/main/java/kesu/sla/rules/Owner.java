package kesu.sla.rules;

import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a duty.
 *
 * @param assignment the assignment that it is owed for; null for a duty of the complaint as a whole
 * @param department the department that owes it
 * @param person the holder of the post; null if nobody holds it
 * @param post the post that answers for it
 */
public record Owner(
    @Nullable AssignmentId assignment,
    @Nullable DepartmentCode department,
    @Nullable PersonId person,
    Post post) {}

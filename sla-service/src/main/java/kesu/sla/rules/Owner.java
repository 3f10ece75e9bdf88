package kesu.sla.rules;

import kesu.terms.AssignmentId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * Who owes a duty.
 *
 * @param assignment the assignment that it is owed for, if it is
 * @param department the department that owes it
 * @param person who answers for it, where the post is held
 * @param post the post that answers for it
 */
public record Owner(
    @Nullable AssignmentId assignment,
    @Nullable DepartmentCode department,
    @Nullable PersonId person,
    Post post) {}

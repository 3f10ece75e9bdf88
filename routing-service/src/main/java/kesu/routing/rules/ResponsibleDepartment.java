package kesu.routing.rules;

import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A department that must handle a complaint, and the person who answers for it (责任部门、责任人).
 *
 * @param kind the kind of department, as the rulebook names it
 * @param department the department of that kind in this case
 * @param post the post that answers for it
 * @param person the holder of that post at the hand-over; null if there was none
 * @param ground the clause by which it is this department's
 */
public record ResponsibleDepartment(
    String kind, DepartmentCode department, Post post, @Nullable PersonId person, Ground ground) {}

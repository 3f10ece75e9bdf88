package kesu.routing.rules;

import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * That a department must handle a complaint, and who answers for it.
 *
 * @param kind the kind of department, as the rulebook names it
 * @param department the department of that kind in this case
 * @param post the post that answers for it
 * @param person who holds that post; null while nobody does
 * @param ground the clause by which it is this department's
 */
public record Duty(
    String kind, DepartmentCode department, Post post, @Nullable PersonId person, Ground ground) {}

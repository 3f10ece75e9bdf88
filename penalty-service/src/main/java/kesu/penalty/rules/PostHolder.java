package kesu.penalty.rules;

import kesu.rulebooks.Holder;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a post in a department.
 *
 * @param person null if the post is vacant
 * @param department null if it is unknown
 */
public record PostHolder(
    @Nullable PersonId person, Post post, @Nullable DepartmentCode department) {
  static PostHolder of(Holder holder) {
    return new PostHolder(holder.person(), holder.post(), holder.department());
  }
}

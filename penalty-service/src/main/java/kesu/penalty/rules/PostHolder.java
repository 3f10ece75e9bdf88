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
  /** The department as a whole, under the post that stands for it. */
  PostHolder asDepartment() {
    return new PostHolder(null, post, department);
  }

  /** Returns true if it is the same person, or the same vacant post. */
  boolean isSamePerson(PostHolder other) {
    return person == null ? equals(other) : person.equals(other.person);
  }

  static PostHolder of(Holder holder) {
    return new PostHolder(holder.person(), holder.post(), holder.department());
  }
}

package kesu.penalty.rules;

import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers for something.
 *
 * @param person who; null where nobody held the post
 * @param post in which post
 * @param department where that post is; null where it cannot be told
 */
public record Answering(
    @Nullable PersonId person, Post post, @Nullable DepartmentCode department) {}

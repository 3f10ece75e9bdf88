package kesu.sla.rules;

import java.time.Instant;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A post that was told of a miss.
 *
 * @param level how many posts up, from 1
 * @param to the post told
 * @param person who held it then
 * @param department where that post is
 * @param at when it was told
 */
public record Escalation(
    int level,
    Post to,
    @Nullable PersonId person,
    @Nullable DepartmentCode department,
    Instant at) {}

package kesu.sla.rules;

import java.time.Instant;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/**
 * A post that was told of a miss.
 *
 * @param level the number of posts told so far, with this one
 * @param to the post told
 * @param person its holder then; null if nobody held it
 * @param department the department of that holder
 * @param at the instant at which it was told
 */
public record Escalation(
    int level,
    Post to,
    @Nullable PersonId person,
    @Nullable DepartmentCode department,
    Instant at) {}

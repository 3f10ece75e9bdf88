package kesu.routing;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * How a department answered when it was handed the complaint (R1-D8).
 *
 * @param accepted whether it took it as its own
 * @param finding why it is not its own; given with a refusal
 * @param suggested the department whose it is, as the refusing one sees it
 */
public record FirstAnswer(
    boolean accepted,
    Instant at,
    Actor by,
    @Nullable String finding,
    @Nullable DepartmentCode suggested) {}

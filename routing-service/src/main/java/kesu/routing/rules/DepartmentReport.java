package kesu.routing.rules;

import java.time.Instant;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A department's report on its handling of a complaint (R1-D9, R1-D10, R1-D11).
 *
 * @param report what was done
 * @param plan what will be done; may be given with progress
 * @param result the result for the customer; given with the result only
 * @param finishedAt when the handling was finished; given with the result only
 */
public record DepartmentReport(
    Instant at,
    Actor by,
    String report,
    @Nullable String plan,
    @Nullable String result,
    @Nullable Instant finishedAt) {}

package kesu.routing;

import java.time.Instant;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a department told of its handling (R1-D9, R1-D10, R1-D11).
 *
 * @param report what was done
 * @param plan what will be done; given with progress, if at all
 * @param result what came of it; given with the result only
 * @param finishedAt when the handling was finished; given with the result only
 */
public record Report(
    Instant at,
    Actor by,
    String report,
    @Nullable String plan,
    @Nullable String result,
    @Nullable Instant finishedAt) {}

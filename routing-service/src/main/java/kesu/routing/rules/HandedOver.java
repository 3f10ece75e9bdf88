package kesu.routing.rules;

import java.time.Instant;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The hand-over (转交) that an assignment began with.
 *
 * @param because customer service's reason to choose this department; null where the reason of the
 *     complaint decided
 * @param answerBy until when the department can refuse in time (R1-D8); null where the rulebook
 *     sets no time
 */
public record HandedOver(
    Instant at, Actor by, @Nullable String because, @Nullable Instant answerBy) {}

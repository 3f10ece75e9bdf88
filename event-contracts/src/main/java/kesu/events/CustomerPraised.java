package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * The customer praised how it was handled; in writing it earns a reward (R1-W1, R1-W2).
 *
 * @param written true if in writing
 * @param department the department praised, if one is named
 * @param at the instant at which it happened
 * @param by the actor
 */
public record CustomerPraised(
    boolean written, @Nullable DepartmentCode department, Instant at, Actor by)
    implements Lifecycle {}

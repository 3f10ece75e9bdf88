package kesu.events;

import java.time.Instant;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.PraiseForm;
import org.jspecify.annotations.Nullable;

/**
 * The customer praised how it was handled; in writing it earns a reward (R1-W1, R1-W2).
 *
 * @param written true if in writing
 * @param form the form it came in; null if it was not recorded
 * @param department the department praised, if one is named
 * @param person the person praised, if one is named
 * @param at the instant at which it happened
 * @param by the actor
 */
public record CustomerPraised(
    boolean written,
    @Nullable PraiseForm form,
    @Nullable DepartmentCode department,
    @Nullable PersonId person,
    Instant at,
    Actor by)
    implements Lifecycle {}

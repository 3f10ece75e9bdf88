package kesu.penalty.rules;

import java.time.Instant;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Written praise by the customer (R1-W1, R1-W2).
 *
 * @param department the department praised; null if none is named, so that it is for the handling
 * @param person the person praised; null if none is named
 */
public record Praise(@Nullable DepartmentCode department, @Nullable PersonId person, Instant at) {}

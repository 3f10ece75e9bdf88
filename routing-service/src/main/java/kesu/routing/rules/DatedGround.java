package kesu.routing.rules;

import java.time.Instant;
import kesu.terms.Ground;

/** The ground of a decision, with the instant at which it was made. */
public record DatedGround(Instant at, Ground ground) {}

package kesu.routing;

import java.time.Instant;
import kesu.terms.Ground;

/** What was decided about an assignment, when, and by which clause. */
public record Decision(Instant at, Ground ground) {}

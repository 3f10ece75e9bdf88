package kesu.events;

import java.time.Instant;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.Post;

/**
 * The inclination of the customer to go public was reported (R1-D22, R1-M1).
 *
 * @param told the posts that were told
 * @param at the instant at which it happened
 * @param by the actor
 */
public record InclinationReported(List<Post> told, Instant at, Actor by) implements Lifecycle {
  public InclinationReported {
    told = List.copyOf(told);
  }
}

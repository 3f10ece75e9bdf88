package kesu.routing.rules;

import java.time.Instant;
import kesu.terms.Actor;

/**
 * The end of an assignment that customer service took from a silent department (收回).
 *
 * @param because customer service's reason
 */
public record TakenFrom(Instant at, Actor by, String because) {}

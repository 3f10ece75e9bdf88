package kesu.routing;

import java.time.Instant;

/**
 * The company's time.
 *
 * @param now the instant
 * @param zone the zone whose days and hours the regulation means
 * @param speed the seconds that pass in a second of the clock on the wall; 1 except in a rehearsal
 */
public record TimeView(Instant now, String zone, double speed) {}

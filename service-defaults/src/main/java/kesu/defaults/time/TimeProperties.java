package kesu.defaults.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The origin and the speed of the timeline.
 *
 * @param speed seconds on the timeline per second of the machine
 * @param origin the machine's instant at which the timeline is at {@code start}; required if speed
 *     is not 1
 * @param start the first instant of the timeline; the origin unless given
 */
@ConfigurationProperties("kesu.time")
record TimeProperties(
    @DefaultValue("1") double speed, @Nullable Instant origin, @Nullable Instant start) {}

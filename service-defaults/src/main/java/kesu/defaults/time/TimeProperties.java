package kesu.defaults.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the time line begins and how fast it runs.
 *
 * @param speed seconds on the line per second of the machine
 * @param origin the machine's instant at which the line is at {@code start}; must be given when
 *     speed is not 1
 * @param start where the line begins; the origin unless given
 */
@ConfigurationProperties("kesu.time")
record TimeProperties(
    @DefaultValue("1") double speed, @Nullable Instant origin, @Nullable Instant start) {}

package kesu.sla.timer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How due clocks are looked for; all of it is the machine's time.
 *
 * @param lookEvery how often to look
 * @param behind how long word of a duty done may be on the way
 * @param waitForLog how long to wait at most, after a start, until the log has been taken in
 */
@ConfigurationProperties("kesu.sla")
record Pace(
    @DefaultValue("250ms") Duration lookEvery,
    @DefaultValue("250ms") Duration behind,
    @DefaultValue("1m") Duration waitForLog) {}

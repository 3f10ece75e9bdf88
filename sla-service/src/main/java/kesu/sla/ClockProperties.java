package kesu.sla;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pace at which due clocks are judged, in the machine's time.
 *
 * @param pollInterval the time between two searches for due clocks
 * @param gracePeriod the time for which the event of a duty done may still be on its way; clocks
 *     are judged so much later
 */
@ConfigurationProperties("kesu.sla")
public record ClockProperties(
    @DefaultValue("1s") Duration pollInterval, @DefaultValue("2m") Duration gracePeriod) {}

package kesu.sla.scheduling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The pace at which due clocks are fired, in the machine's time.
 *
 * @param pollInterval the time between two searches for due clocks
 * @param gracePeriod the time for which the event of a duty done may still be on its way
 * @param catchUpTimeout the longest time, after a start, to wait until the log is consumed
 */
@ConfigurationProperties("kesu.sla")
record ClockSchedulerProperties(
    @DefaultValue("1s") Duration pollInterval,
    @DefaultValue("250ms") Duration gracePeriod,
    @DefaultValue("1m") Duration catchUpTimeout) {}

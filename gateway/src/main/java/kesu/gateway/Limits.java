package kesu.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway lets through and how long it waits.
 *
 * @param localMode whether a client may say by itself who acts; for one machine only, until sign-in
 *     is built
 * @param bench whether {@code /api/echo} is there, for measuring the gateway itself
 * @param bodyLimit the largest body that is taken
 * @param swallow how much of a body that is too large is read and thrown away, so that its sender
 *     comes to read the refusal
 * @param uploadTimeout within which a client must have sent its whole body
 * @param connectTimeout within which a service must accept a connection
 * @param responseTimeout within which a service must begin to answer, connecting included
 */
@ConfigurationProperties("kesu.gateway")
record Limits(
    @DefaultValue("false") boolean localMode,
    @DefaultValue("false") boolean bench,
    @DefaultValue("256KB") DataSize bodyLimit,
    @DefaultValue("4MB") DataSize swallow,
    @DefaultValue("10s") Duration uploadTimeout,
    @DefaultValue("800ms") Duration connectTimeout,
    @DefaultValue("5s") Duration responseTimeout,
    @DefaultValue BreakerLimits breaker) {

  /**
   * When a service counts as failing.
   *
   * @param window how many of the latest requests are looked at
   * @param minimum how many there must be before anything is concluded
   * @param failurePercent from which share of failures on the service is left alone
   * @param rest for how long it is left alone before it is tried again
   * @param trials how many requests try it
   */
  record BreakerLimits(
      @DefaultValue("20") int window,
      @DefaultValue("8") int minimum,
      @DefaultValue("50") float failurePercent,
      @DefaultValue("5s") Duration rest,
      @DefaultValue("3") int trials) {}
}

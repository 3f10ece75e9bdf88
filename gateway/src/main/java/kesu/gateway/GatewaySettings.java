package kesu.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The gateway's settings.
 *
 * @param localMode true to trust the client's {@code Kesu-Actor}; for one machine only, until
 *     sign-in is built
 * @param bench true to route {@code /api/echo}, for measuring the gateway itself
 * @param bodyLimit the largest body accepted
 * @param pieceLimit the largest piece of a file accepted, which is any body of the type {@code
 *     application/octet-stream}
 * @param swallow how much of a larger body is read and discarded, so that the client gets to read
 *     the refusal
 * @param uploadTimeout the time a client has to send its whole body
 * @param pieceTimeout the time that it has for a piece of a file
 * @param connectTimeout the time a service has to accept a connection
 * @param responseTimeout the time a service has to begin its response, connecting included
 */
@ConfigurationProperties("kesu.gateway")
record GatewaySettings(
    @DefaultValue("false") boolean localMode,
    @DefaultValue("false") boolean bench,
    @DefaultValue("256KB") DataSize bodyLimit,
    @DefaultValue("1MB") DataSize pieceLimit,
    @DefaultValue("4MB") DataSize swallow,
    @DefaultValue("10s") Duration uploadTimeout,
    @DefaultValue("60s") Duration pieceTimeout,
    @DefaultValue("800ms") Duration connectTimeout,
    @DefaultValue("5s") Duration responseTimeout,
    @DefaultValue Breaker breaker) {

  /**
   * Settings of the circuit breakers.
   *
   * @param window number of latest requests that count
   * @param minimum number of requests before the breaker may open
   * @param failurePercent share of failures at which it opens
   * @param rest how long it stays open
   * @param trials number of requests let through half-open
   */
  record Breaker(
      @DefaultValue("20") int window,
      @DefaultValue("8") int minimum,
      @DefaultValue("50") float failurePercent,
      @DefaultValue("5s") Duration rest,
      @DefaultValue("3") int trials) {}
}

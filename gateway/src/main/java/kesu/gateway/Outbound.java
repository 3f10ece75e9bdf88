package kesu.gateway;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

/** How services are called. */
@Component
final class Outbound implements HttpClientCustomizer {
  private static final Duration MOVED = Duration.ofSeconds(5);
  private static final Duration RETURNED = Duration.ofSeconds(1);
  private final LoopResources loops;
  private final Duration connect;
  private final Duration silence;

  Outbound(Limits limits, ReactorResourceFactory resources) {
    this.loops = resources.getLoopResources();
    this.connect = limits.connectTimeout();
    this.silence = limits.responseTimeout();
  }

  @Override
  public HttpClient customize(HttpClient client) {
    return client
        .runOn(loops) // those of the server: a request stays on one thread from end to end
        .disableRetry(true) // or a request on a connection that breaks would be sent twice
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(connect.toMillis()))
        .responseTimeout(silence) // also between two parts of an answer
        .resolver(
            names ->
                names
                    .queryTimeout(connect)
                    .cacheMaxTimeToLive(MOVED) // a container that comes back has a new address
                    .cacheNegativeTimeToLive(RETURNED));
  }
}

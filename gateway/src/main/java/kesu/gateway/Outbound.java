package kesu.gateway;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

/** How services are called. */
@Configuration(proxyBeanMethods = false)
class Outbound implements HttpClientCustomizer {
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

  /** The framework's filter, with our two header filters in place of its seven. */
  @Bean
  NettyRoutingFilter nettyRoutingFilter(
      HttpClient client,
      ForwardedHeaders forwarded,
      ReturnedHeaders returned,
      HttpClientProperties properties) {
    return new NettyRoutingFilter(client, only(forwarded, returned), properties);
  }

  /** Its counterpart, which the framework leaves out together with the other. */
  @Bean
  NettyWriteResponseFilter nettyWriteResponseFilter(GatewayProperties properties) {
    return new NettyWriteResponseFilter(properties.getStreamingMediaTypes(), only());
  }

  private static ObjectProvider<List<HttpHeadersFilter>> only(HttpHeadersFilter... filters) {
    return new ObjectProvider<>() {
      @Override
      public List<HttpHeadersFilter> getObject() {
        return List.of(filters);
      }
    };
  }
}

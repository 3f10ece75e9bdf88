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

/** The HTTP client that calls the services. */
@Configuration(proxyBeanMethods = false)
class HttpClientConfiguration implements HttpClientCustomizer {
  private static final Duration ADDRESS_TTL = Duration.ofSeconds(5);
  private static final Duration UNKNOWN_HOST_TTL = Duration.ofSeconds(1);
  private final LoopResources loops;
  private final Duration connectTimeout;
  private final Duration responseTimeout;

  HttpClientConfiguration(GatewaySettings settings, ReactorResourceFactory resources) {
    this.loops = resources.getLoopResources();
    this.connectTimeout = settings.connectTimeout();
    this.responseTimeout = settings.responseTimeout();
  }

  @Override
  public HttpClient customize(HttpClient client) {
    return client
        .runOn(loops) // the server's: a request stays on one thread from end to end
        .disableRetry(true) // a request on a connection that breaks would be sent twice
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(connectTimeout.toMillis()))
        .responseTimeout(responseTimeout) // also between two parts of a response
        .resolver(
            names ->
                names
                    .queryTimeout(connectTimeout)
                    .cacheMaxTimeToLive(ADDRESS_TTL) // a restarted container has a new address
                    .cacheNegativeTimeToLive(UNKNOWN_HOST_TTL));
  }

  /** The framework's filter with our two header filters instead of its seven. */
  @Bean
  NettyRoutingFilter nettyRoutingFilter(
      HttpClient client,
      RequestHeaderAllowList requestHeaders,
      HopByHopHeadersFilter responseHeaders,
      HttpClientProperties properties) {
    return new NettyRoutingFilter(client, only(requestHeaders, responseHeaders), properties);
  }

  /** Its counterpart, which the framework disables together with it. */
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

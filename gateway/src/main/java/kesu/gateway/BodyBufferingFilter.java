package kesu.gateway;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import kesu.terms.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads the whole request body, up to the limit, before the service is called: the service never
 * sees part of a request, a slow client costs it nothing, and its response time is its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class BodyBufferingFilter implements WebFilter {
  private final ProblemReplies problems;
  private final int limit;
  private final long swallow;
  private final Duration timeout;
  private final Problem tooLarge;
  private final Problem tooSlow;

  BodyBufferingFilter(ProblemReplies problems, GatewaySettings settings) {
    this.problems = problems;
    this.limit = Math.toIntExact(settings.bodyLimit().toBytes());
    this.swallow = settings.swallow().toBytes();
    this.timeout = settings.uploadTimeout();
    this.tooLarge =
        new Problem(
            HttpStatus.CONTENT_TOO_LARGE,
            "body-too-large",
            new Text("请求过大", "Request too large"),
            new Text(
                "请求内容超过 %d 字节的上限；请缩短后重新提交。".formatted(limit),
                "The body is larger than %d bytes; shorten it and send it again."
                    .formatted(limit)));
    this.tooSlow =
        new Problem(
            HttpStatus.REQUEST_TIMEOUT,
            "body-too-slow",
            new Text("请求超时", "Request timed out"),
            new Text(
                "请求内容未能在 %d 秒内收全，未作处理；请检查网络后重试。".formatted(timeout.toSeconds()),
                "The body did not arrive within %d seconds and nothing was done; check the connection and send it again."
                    .formatted(timeout.toSeconds())));
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    HttpHeaders headers = request.getHeaders();
    long length = headers.getContentLength();
    if (length <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
      return chain.filter(exchange);
    }
    if (length > limit && (length > swallow || headers.containsHeader(HttpHeaders.EXPECT))) {
      return refuse(exchange, tooLarge);
    }
    return request
        .getBody()
        .reduceWith(() -> new BodyBuffer(limit, swallow, length), BodyBuffer::add)
        .timeout(timeout)
        .map(
            buffer ->
                buffer.isTooLarge() ? refuse(exchange, tooLarge) : forward(exchange, chain, buffer))
        .onErrorResume(TimeoutException.class, late -> Mono.just(refuse(exchange, tooSlow)))
        .onErrorResume(
            BodyBuffer.SwallowLimitExceeded.class, endless -> Mono.just(refuse(exchange, tooLarge)))
        .flatMap(next -> next);
  }

  private Mono<Void> refuse(ServerWebExchange exchange, Problem problem) {
    exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
    return problems.reply(exchange, problem);
  }

  private static Mono<Void> forward(
      ServerWebExchange exchange, WebFilterChain chain, BodyBuffer buffer) {
    byte[] body = buffer.body();
    ServerHttpRequest whole =
        new ServerHttpRequestDecorator(exchange.getRequest()) {
          @Override
          public Flux<DataBuffer> getBody() {
            return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body));
          }
        };
    return chain.filter(exchange.mutate().request(whole).build());
  }
}

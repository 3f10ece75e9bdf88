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
 * Takes a body in whole, up to the limit, before its service is called: so a service never sees a
 * part of a request, a slow sender costs it nothing, and the time that it takes is its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class WholeBody implements WebFilter {
  private final Problems problems;
  private final int limit;
  private final long swallow;
  private final Duration timeout;
  private final Problem tooLarge;
  private final Problem tooSlow;

  WholeBody(Problems problems, Limits limits) {
    this.problems = problems;
    this.limit = Math.toIntExact(limits.bodyLimit().toBytes());
    this.swallow = limits.swallow().toBytes();
    this.timeout = limits.uploadTimeout();
    this.tooLarge =
        new Problem(
            HttpStatus.CONTENT_TOO_LARGE,
            "body-too-large",
            new Text("请求过大", "The request is too large"),
            new Text(
                "请求超过 " + limit + " 字节的上限；请缩短内容后再提交。",
                "The request is larger than " + limit + " bytes; shorten it and send it again."));
    this.tooSlow =
        new Problem(
            HttpStatus.REQUEST_TIMEOUT,
            "body-too-slow",
            new Text("请求未能及时收全", "The request did not come in time"),
            new Text(
                "请求内容在 " + timeout.toSeconds() + " 秒内未收全，未作处理；请检查网络后重试。",
                "The body did not arrive within %d seconds, nothing was done; check the connection and send it again."
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
      return hangUp(exchange, tooLarge);
    }
    return request
        .getBody()
        .reduceWith(() -> new Taken(limit, swallow, length), Taken::add)
        .timeout(timeout)
        .map(
            taken -> taken.isTooLarge() ? hangUp(exchange, tooLarge) : pass(exchange, chain, taken))
        .onErrorResume(TimeoutException.class, late -> Mono.just(hangUp(exchange, tooSlow)))
        .onErrorResume(Taken.Endless.class, endless -> Mono.just(hangUp(exchange, tooLarge)))
        .flatMap(next -> next);
  }

  private Mono<Void> hangUp(ServerWebExchange exchange, Problem problem) {
    exchange.getResponse().getHeaders().set(HttpHeaders.CONNECTION, "close");
    return problems.reply(exchange, problem);
  }

  private static Mono<Void> pass(ServerWebExchange exchange, WebFilterChain chain, Taken taken) {
    byte[] body = taken.body();
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

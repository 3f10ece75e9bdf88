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
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
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
  private final long swallow;
  private final Bound form;
  private final Bound piece;

  /** The bound of one kind of body, and the refusals of what exceeds it. */
  private record Bound(int limit, Duration timeout, Problem tooLarge, Problem tooSlow) {}

  BodyBufferingFilter(ProblemReplies problems, GatewaySettings settings) {
    this.problems = problems;
    this.swallow = settings.swallow().toBytes();
    this.form = bound(settings.bodyLimit(), settings.uploadTimeout());
    this.piece = bound(settings.pieceLimit(), settings.pieceTimeout());
  }

  private static Bound bound(DataSize size, Duration timeout) {
    int limit = Math.toIntExact(size.toBytes());
    return new Bound(
        limit,
        timeout,
        new Problem(
            HttpStatus.CONTENT_TOO_LARGE,
            "body-too-large",
            new Text("请求过大", "Request too large"),
            new Text(
                "请求内容超过 %d 字节的上限；请缩短后重新提交。".formatted(limit),
                "The body is larger than %d bytes; shorten it and send it again."
                    .formatted(limit))),
        new Problem(
            HttpStatus.REQUEST_TIMEOUT,
            "body-too-slow",
            new Text("请求超时", "Request timed out"),
            new Text(
                "请求内容未能在 %d 秒内收全，未作处理；请检查网络后重试。".formatted(timeout.toSeconds()),
                "The body did not arrive within %d seconds and nothing was done; check the connection and send it again."
                    .formatted(timeout.toSeconds()))));
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    HttpHeaders headers = request.getHeaders();
    long length = headers.getContentLength();
    if (length <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
      return chain.filter(exchange);
    }
    Bound bound = isPiece(headers) ? piece : form;
    if (length > bound.limit()
        && (length > swallow || headers.containsHeader(HttpHeaders.EXPECT))) {
      return refuse(exchange, bound.tooLarge());
    }
    return request
        .getBody()
        .reduceWith(() -> new BodyBuffer(bound.limit(), swallow, length), BodyBuffer::add)
        .timeout(bound.timeout())
        .map(
            buffer ->
                buffer.isTooLarge()
                    ? refuse(exchange, bound.tooLarge())
                    : forward(exchange, chain, buffer))
        .onErrorResume(TimeoutException.class, late -> Mono.just(refuse(exchange, bound.tooSlow())))
        .onErrorResume(
            BodyBuffer.SwallowLimitExceeded.class,
            endless -> Mono.just(refuse(exchange, bound.tooLarge())))
        .flatMap(next -> next);
  }

  /** A file comes in pieces, each of which is read whole as a form is. */
  private static boolean isPiece(HttpHeaders headers) {
    String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith(MediaType.APPLICATION_OCTET_STREAM_VALUE);
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

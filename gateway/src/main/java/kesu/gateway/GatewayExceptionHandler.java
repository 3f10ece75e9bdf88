package kesu.gateway;

import java.util.List;
import java.util.Map;
import kesu.terms.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** Replies to errors that no filter has answered. */
@Component
@Order(-2) // before Spring Boot's
final class GatewayExceptionHandler implements WebExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayExceptionHandler.class);
  private final ProblemReplies problems;
  private final List<String> prefixes;

  GatewayExceptionHandler(ProblemReplies problems, Services services) {
    this.problems = problems;
    this.prefixes = services.all().stream().flatMap(each -> each.prefixes().stream()).toList();
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted() || failure instanceof AbortedException) {
      return Mono.error(failure); // too late to reply
    }
    HttpStatus status =
        failure instanceof ErrorResponse known
            ? HttpStatus.valueOf(known.getStatusCode().value())
            : HttpStatus.INTERNAL_SERVER_ERROR;
    if (status == HttpStatus.NOT_FOUND) {
      return problems.reply(exchange, unknownPath());
    }
    if (status.is5xxServerError()) {
      LOG.atError()
          .addKeyValue(CorrelationId.LOGGED_AS, CorrelationId.of(exchange))
          .setCause(failure)
          .log("A request failed unexpectedly");
      return problems.reply(
          exchange,
          new Problem(
              status,
              "internal-error",
              new Text("系统内部错误", "Internal error"),
              new Text(
                  "网关内部出错，已记入日志；请将 correlationId 告知运维人员。",
                  "The gateway failed and logged the error; report the correlationId to"
                      + " operations.")));
    }
    return problems.reply(
        exchange,
        new Problem(
            status,
            "request-not-accepted",
            new Text("请求有误", "Bad request"),
            new Text(
                "网关不接受此请求（%s）；请查看 /openapi/gateway。".formatted(status.getReasonPhrase()),
                "The gateway does not accept this request (%s); see /openapi/gateway."
                    .formatted(status.getReasonPhrase()))));
  }

  private Problem unknownPath() {
    return new Problem(
        HttpStatus.NOT_FOUND,
        "path-unknown",
        new Text("未找到", "Not found"),
        new Text(
            "该路径没有对应的服务；可用路径见 / 和 /openapi。",
            "No service has this path; / and /openapi list the paths."),
        Map.of("accepted", prefixes),
        null);
  }
}

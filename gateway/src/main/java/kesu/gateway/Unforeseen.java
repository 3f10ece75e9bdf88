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

/** Replies to what no route and no guard has replied to. */
@Component
@Order(-2) // before Boot's own
final class Unforeseen implements WebExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Unforeseen.class);
  private final Problems problems;
  private final List<String> prefixes;

  Unforeseen(Problems problems, Services services) {
    this.problems = problems;
    this.prefixes = services.all().stream().flatMap(each -> each.prefixes().stream()).toList();
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted() || failure instanceof AbortedException) {
      return Mono.error(failure); // nobody can be told any more
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
          .addKeyValue(Correlation.LOGGED_AS, Correlation.of(exchange))
          .setCause(failure)
          .log("A request failed for a reason that nobody foresaw");
      return problems.reply(
          exchange,
          new Problem(
              status,
              "internal-error",
              new Text("出错", "Something failed"),
              new Text(
                  "网关内部出错，已记录；请把 correlationId 告知运维人员。",
                  "Something failed in the gateway and was logged; tell operations the"
                      + " correlationId.")));
    }
    return problems.reply(
        exchange,
        new Problem(
            status,
            "request-not-accepted",
            new Text("请求有误", "The request is not right"),
            new Text(
                "网关不接受此请求（%s）；请查看 /openapi/gateway。".formatted(status.getReasonPhrase()),
                "The gateway does not take this request (%s); see /openapi/gateway."
                    .formatted(status.getReasonPhrase()))));
  }

  private Problem unknownPath() {
    return new Problem(
        HttpStatus.NOT_FOUND,
        "path-unknown",
        new Text("未找到", "Not found"),
        new Text(
            "此路径不通向任何服务；可用路径见 / 与 /openapi。",
            "This path leads to no service; / and /openapi list those that do."),
        Map.of("accepted", prefixes),
        null);
  }
}

package kesu.gateway;

import java.util.regex.Pattern;
import kesu.terms.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Rejects paths that a service might read differently from the gateway and, until sign-in is built,
 * every call of the API outside local mode.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class AccessFilter implements WebFilter {
  /** Dot segments, empty segments, path parameters, and their encoded forms. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("/\\.|//|[;\\\\]|%(?:2[eEfF]|5[cC]|25|3[bB]|00)");

  private static final Problem AMBIGUOUS_PATH =
      new Problem(
          HttpStatus.BAD_REQUEST,
          "path-ambiguous",
          new Text("请求有误", "Bad request"),
          new Text(
              "路径中含有 “/.”、“//”、“;”、“\\” 或其编码形式；请使用网关首页（/）列出的路径。",
              "The path contains '/.', '//', ';', '\\' or an encoded form of these; use a path"
                  + " listed at /."));

  private static final Problem NO_SIGN_IN =
      new Problem(
          HttpStatus.UNAUTHORIZED,
          "sign-in-unavailable",
          new Text("登录功能尚未开通", "Sign-in is not available"),
          new Text(
              "无法确认操作人：登录功能尚未开通，Kesu-Actor 只在单机模式下有效。单机试用请以 kesu.gateway.local-mode=true"
                  + " 启动网关。",
              "The person acting cannot be identified: sign-in is not built yet, and Kesu-Actor is"
                  + " trusted in local mode only. To try Kesu on one machine, start the gateway"
                  + " with kesu.gateway.local-mode=true."));

  private final ProblemReplies problems;
  private final boolean localMode;

  AccessFilter(ProblemReplies problems, GatewaySettings settings) {
    this.problems = problems;
    this.localMode = settings.localMode();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String path = exchange.getRequest().getPath().value();
    if (AMBIGUOUS.matcher(path).find()) {
      return problems.reply(exchange, AMBIGUOUS_PATH);
    }
    if (!localMode && path.startsWith("/api/")) {
      return problems.reply(exchange, NO_SIGN_IN);
    }
    return chain.filter(exchange);
  }
}

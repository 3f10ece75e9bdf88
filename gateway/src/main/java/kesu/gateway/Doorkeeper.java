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
 * Turns away what may not pass: paths that a service might read otherwise than the gateway does,
 * and, until sign-in is built, everybody who is not on the machine itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class Doorkeeper implements WebFilter {
  /** Dot segments, empty segments, parameters, and the same in disguise. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("/\\.|//|[;\\\\]|%(?:2[eEfF]|5[cC]|25|3[bB]|00)");

  private static final Problem PATH =
      new Problem(
          HttpStatus.BAD_REQUEST,
          "path-ambiguous",
          new Text("请求有误", "The request is not right"),
          new Text(
              "路径中含有 “/.”、“//”、“;”、“\\” 或其编码形式；请使用网关列出的路径。",
              "The path contains '/.', '//', ';', '\\' or one of them encoded; use the paths that"
                  + " the gateway lists at /."));

  private static final Problem NO_SIGN_IN =
      new Problem(
          HttpStatus.UNAUTHORIZED,
          "sign-in-unavailable",
          new Text("无法确认操作人", "It is not known who acts"),
          new Text(
              "登录功能尚未开通，网关在此不接受 Kesu-Actor。单机试用请以 kesu.gateway.local-mode=true" + " 启动网关。",
              "Sign-in is not available here yet and Kesu-Actor is not taken on trust. To try Kesu"
                  + " on one machine start the gateway with kesu.gateway.local-mode=true."));

  private final Problems problems;
  private final boolean localMode;

  Doorkeeper(Problems problems, Limits limits) {
    this.problems = problems;
    this.localMode = limits.localMode();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String path = exchange.getRequest().getPath().value();
    if (AMBIGUOUS.matcher(path).find()) {
      return problems.reply(exchange, PATH);
    }
    if (!localMode && path.startsWith("/api/")) {
      return problems.reply(exchange, NO_SIGN_IN);
    }
    return chain.filter(exchange);
  }
}

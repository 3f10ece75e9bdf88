package kesu.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import kesu.defaults.documents.StreamVersion;
import kesu.defaults.versions.AwaitVersion;
import kesu.terms.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request wait until this service knows the version that it names: {@code Kesu-After} with
 * the {@code Kesu-Version} of an earlier reply of any service. The reply says if it is known.
 */
final class VersionCheck implements HandlerInterceptor {
  static final String AFTER = "Kesu-After";
  static final String KNOWN = "Kesu-Known";
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private final ObjectProvider<AwaitVersion> versions;

  VersionCheck(ObjectProvider<AwaitVersion> versions) {
    this.versions = versions;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String after = request.getHeader(AFTER);
    if (after != null && !after.isBlank()) {
      boolean known = versions.getObject().await(parse(after), LONGEST);
      response.setHeader(KNOWN, known ? "here" : "later");
    }
    return true;
  }

  private static List<StreamVersion> parse(String text) {
    try {
      return StreamVersion.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw new FaultyParameters(
          List.of(
              new Fault(
                  AFTER,
                  "version-malformed",
                  new Text(
                      "请求头 Kesu-After 应为先前答复中的 Kesu-Version 值",
                      "The header Kesu-After must be the Kesu-Version of an earlier reply"),
                  List.of())));
    }
  }
}

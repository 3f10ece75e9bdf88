package kesu.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import kesu.defaults.decisions.Command;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves the {@link Actor} and {@link Command} parameters of controllers. */
final class CommandArgumentResolver implements HandlerMethodArgumentResolver {
  static final String KEY = "Idempotency-Key";
  private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Command.class
        || parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("Commands come over HTTP only");
    }
    Actor actor = ActorHeader.read(request.getHeader(ActorHeader.HEADER));
    if (parameter.getParameterType() == Actor.class) {
      return actor;
    }
    HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
    if (response != null) {
      response.setHeader(Repeatability.HEADER, Repeatability.of(request).value());
    }
    String key = request.getHeader(KEY);
    if (key != null && !KEY_FORM.matcher(key).matches()) {
      throw new KeyMalformed();
    }
    String correlation = MDC.get(CorrelationFilter.MDC_KEY);
    return new Command(
        actor,
        key,
        fingerprint(request),
        correlation == null ? UUID.randomUUID().toString() : correlation);
  }

  private static String fingerprint(HttpServletRequest request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (request.getMethod() + " " + request.getRequestURI() + "\n")
              .getBytes(StandardCharsets.UTF_8));
      if (request.getAttribute(BodyLimitFilter.BODY) instanceof byte[] body) {
        digest.update(body);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The idempotency key is empty, too long or not printable ASCII. */
  static final class KeyMalformed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}

package kesu.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Refuses query parameters that an operation does not take, those given twice, and a page size out
 * of range. A parameter that was passed over in silence would make the answer to another question
 * look like the answer to this one.
 */
final class QueryCheck implements HandlerInterceptor {
  static final String LIMIT = "limit";
  static final int LARGEST_PAGE = 200;
  private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod operation) {
      List<Fault> faults =
          faults(request.getQueryString(), known.computeIfAbsent(operation, KnownParameters::of));
      if (!faults.isEmpty()) {
        throw new FaultyParameters(faults);
      }
    }
    return true;
  }

  private static List<Fault> faults(@Nullable String query, Set<String> known) {
    List<Fault> faults = new ArrayList<>();
    parameters(query)
        .forEach(
            (encoded, values) -> {
              String name = UriUtils.decode(encoded, StandardCharsets.UTF_8);
              if (!known.contains(name)) {
                faults.add(unknown(name, known));
              } else if (values.size() > 1) {
                faults.add(repeated(name));
              } else if (name.equals(LIMIT) && outOfRange(values.getFirst())) {
                faults.add(outOfRange(name, String.valueOf(values.getFirst())));
              }
            });
    return faults;
  }

  private static MultiValueMap<String, String> parameters(@Nullable String query) {
    return UriComponentsBuilder.newInstance()
        .query(query == null ? "" : query)
        .build()
        .getQueryParams();
  }

  private static Fault unknown(String name, Set<String> known) {
    List<String> names = List.copyOf(known);
    return new Fault(
        name,
        "parameter-unknown",
        known.isEmpty()
            ? new Text(
                "此处没有参数 %s，也不接受任何参数；请去掉后重试。".formatted(name),
                "There is no parameter %s here, nor any other; leave it out.".formatted(name))
            : new Text(
                "此处没有参数 %s；可用的参数：%s。".formatted(name, String.join("、", names)),
                "There is no parameter %s here; the parameters are %s."
                    .formatted(name, String.join(", ", names))),
        names);
  }

  private static Fault repeated(String name) {
    return new Fault(
        name,
        "parameter-repeated",
        new Text(
            "参数 %s 只能给一次。".formatted(name),
            "The parameter %s may be given once only.".formatted(name)),
        List.of());
  }

  /** A limit that is no number is left to the conversion of the parameter. */
  private static boolean outOfRange(@Nullable String value) {
    try {
      long limit = Long.parseLong(String.valueOf(value));
      return limit < 1 || limit > LARGEST_PAGE;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }

  private static Fault outOfRange(String name, String value) {
    return new Fault(
        name,
        "parameter-out-of-range",
        new Text(
            "参数 %s 为 %s，应为 1 至 %d。".formatted(name, value, LARGEST_PAGE),
            "The parameter %s is %s; it must be 1 to %d.".formatted(name, value, LARGEST_PAGE)),
        List.of());
  }
}

package kesu.penalty;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kesu.rulebooks.CompanyTime;
import org.jspecify.annotations.Nullable;

/** The place of the entries that a filter and a group choose, so that a sum leads to them. */
final class LedgerLocation {
  private static final String PATH = "/api/ledger?";
  private final LedgerFilter filter;

  LedgerLocation(LedgerFilter filter) {
    this.filter = filter;
  }

  @Nullable String of(Map<String, String> group) {
    if (group.containsValue("")) {
      return null;
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "kind", filter.kind());
    put(parameters, "outcome", filter.outcome());
    put(parameters, "complaint", filter.complaint());
    put(parameters, "penalty", filter.penalty());
    put(parameters, "person", filter.person());
    put(parameters, "post", filter.post());
    put(parameters, "department", filter.department());
    put(parameters, "branch", filter.branch());
    put(parameters, "clause", filter.clause());
    put(parameters, "measure", filter.measure());
    put(parameters, "decidedBy", filter.decidedBy());
    put(parameters, "from", filter.from());
    put(parameters, "until", filter.until());
    put(parameters, "asKnownOn", filter.asKnownOn());
    put(parameters, "applies", filter.applies());
    group.forEach(
        (dimension, name) -> {
          if (dimension.equals(LedgerDimension.MONTH.parameter())) {
            putMonth(parameters, YearMonth.parse(name));
          } else {
            put(parameters, dimension, name);
          }
        });
    return PATH
        + parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
  }

  /** A month is a period: the whole one, or what the filter's own period leaves of it. */
  private void putMonth(Map<String, String> parameters, YearMonth month) {
    Instant first = month.atDay(1).atStartOfDay(CompanyTime.ZONE).toInstant();
    Instant after = month.plusMonths(1).atDay(1).atStartOfDay(CompanyTime.ZONE).toInstant();
    Instant from = filter.from();
    Instant until = filter.until();
    put(parameters, "from", from == null || from.isBefore(first) ? first : from);
    put(parameters, "until", until == null || until.isAfter(after) ? after : until);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

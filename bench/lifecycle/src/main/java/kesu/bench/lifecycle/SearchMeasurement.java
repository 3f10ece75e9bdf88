package kesu.bench.lifecycle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kesu.local.demo.Place;
import tools.jackson.databind.JsonNode;

/**
 * Sends searches of each kind through the gateway, one after the other, and checks that each finds
 * the newest complaint that it must find.
 */
final class SearchMeasurement {
  /** Searches of each kind that are sent before the rounds. */
  static final int WARM_UP = 150;

  private final GatewayClient api;
  private final ExpectedComplaints expected;
  private final Map<SearchKind, List<SearchKind.Search>> chosen;
  private final String actor = Place.ZGC.agent().header();

  SearchMeasurement(
      GatewayClient api,
      ExpectedComplaints expected,
      Map<SearchKind, List<SearchKind.Search>> chosen) {
    this.api = api;
    this.expected = expected;
    this.chosen = chosen;
  }

  /** The durations of one round, in milliseconds. */
  record Round(double p50, double p95, double max) {
    static Round of(double[] millis) {
      double[] sorted = millis.clone();
      Arrays.sort(sorted);
      return new Round(
          percentile(sorted, 0.50), percentile(sorted, 0.95), sorted[sorted.length - 1]);
    }

    private static double percentile(double[] sorted, double share) {
      return sorted[Math.max(0, (int) Math.ceil(sorted.length * share) - 1)];
    }
  }

  /** The rounds of each kind, after a warm-up. */
  Map<SearchKind, List<Round>> rounds(int rounds, int requests) {
    Map<SearchKind, List<Round>> measured = new EnumMap<>(SearchKind.class);
    for (SearchKind kind : SearchKind.values()) {
      send(kind, 0, WARM_UP);
      measured.put(kind, new ArrayList<>());
    }
    for (int round = 0; round < rounds; round++) {
      for (SearchKind kind : SearchKind.values()) {
        Round one = Round.of(send(kind, WARM_UP + round * requests, requests));
        Objects.requireNonNull(measured.get(kind)).add(one);
        System.out.printf(
            "  %-24s p50 %7.1f  p95 %7.1f  max %7.1f ms%n",
            kind.title(), one.p50(), one.p95(), one.max());
      }
    }
    return measured;
  }

  private double[] send(SearchKind kind, int from, int count) {
    double[] millis = new double[count];
    List<SearchKind.Search> searches = Objects.requireNonNull(chosen.get(kind));
    for (int i = 0; i < count; i++) {
      SearchKind.Search search = searches.get(from + i);
      String path = path(search);
      long began = System.nanoTime();
      GatewayClient.Reply reply = api.get(path, actor);
      millis[i] = (System.nanoTime() - began) / 1e6;
      check(kind, search, reply);
    }
    return millis;
  }

  private void check(SearchKind kind, SearchKind.Search search, GatewayClient.Reply reply) {
    String wanted = expected.newest(kind, search);
    for (JsonNode item : reply.body().path("items")) {
      if (item.path("id").asString().equals(wanted)) {
        return;
      }
    }
    throw new IllegalStateException(
        "%s %s replied %d with %d complaints, expected %s among them: %s"
            .formatted(
                kind,
                search,
                reply.status(),
                reply.body().path("items").size(),
                wanted,
                reply.body()));
  }

  private static String path(SearchKind.Search search) {
    StringBuilder path = new StringBuilder("/api/complaints");
    List<String> parameters = search.parameters();
    for (int i = 0; i < parameters.size(); i += 2) {
      path.append(i == 0 ? '?' : '&')
          .append(parameters.get(i))
          .append('=')
          .append(URLEncoder.encode(parameters.get(i + 1), StandardCharsets.UTF_8));
    }
    return path.toString();
  }
}

package kesu.local.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Tells the story of every complaint as it happens, from the complaints' own timelines: whatever
 * any service decides or any clock does is told there.
 */
final class Narrator {
  private final Api api;
  private final PrintStream out;
  private final Map<String, Set<JsonNode>> told = new ConcurrentHashMap<>();

  Narrator(Api api, PrintStream out) {
    this.api = api;
    this.out = out;
  }

  /** A complaint whose story is to be followed. */
  void follow(String complaint) {
    told.put(complaint, new HashSet<>());
  }

  /** Something that stands in no timeline. */
  void say(Instant at, String number, String line) {
    synchronized (out) {
      out.printf("%s  %-14s %s%n", CompanyTime.shown(at), number, line);
      out.flush();
    }
  }

  /** Reads on, tells what is new in the order in which it happened, and returns how much it was. */
  int readOn() throws InterruptedException {
    List<News> news = new ArrayList<>();
    for (var known : told.entrySet()) {
      JsonNode timeline =
          api.read("/api/complaints/" + known.getKey() + "/timeline", Place.HEAD_OFFICE);
      for (JsonNode entry : timeline.path("entries")) {
        if (known.getValue().add(entry)) {
          news.add(
              new News(
                  Instant.parse(entry.path("at").asString()),
                  timeline.path("number").asString(),
                  entry));
        }
      }
    }
    news.sort(Comparator.comparing(News::at).thenComparing(News::number));
    for (News one : news) {
      // registration was told with the customer's words
      if (!one.entry().path("what").asString().equals("REGISTERED")) {
        say(one.at(), one.number(), Wording.of(one.entry()));
      }
    }
    return news.size();
  }

  private record News(Instant at, String number, JsonNode entry) {}
}

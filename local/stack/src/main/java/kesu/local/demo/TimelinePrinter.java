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

/** Prints the timelines of all complaints as they grow. */
final class TimelinePrinter {
  private final GatewayClient api;
  private final PrintStream out;
  private final Map<String, Set<JsonNode>> printed = new ConcurrentHashMap<>();

  TimelinePrinter(GatewayClient api, PrintStream out) {
    this.api = api;
    this.out = out;
  }

  /** Adds a complaint to follow. */
  void follow(String complaint) {
    printed.put(complaint, new HashSet<>());
  }

  /** Prints a line that is in no timeline. */
  void print(Instant at, String number, String line) {
    synchronized (out) {
      out.printf("%s  %-14s %s%n", CompanyTime.shown(at), number, line);
      out.flush();
    }
  }

  /** Prints the new entries in the order of their times and returns their number. */
  int printNew() throws InterruptedException {
    List<NewEntry> entries = new ArrayList<>();
    for (var known : printed.entrySet()) {
      JsonNode timeline =
          api.read("/api/complaints/" + known.getKey() + "/timeline", Place.HEAD_OFFICE);
      for (JsonNode entry : timeline.path("entries")) {
        if (known.getValue().add(entry)) {
          entries.add(
              new NewEntry(
                  Instant.parse(entry.path("at").asString()),
                  timeline.path("number").asString(),
                  entry));
        }
      }
    }
    entries.sort(Comparator.comparing(NewEntry::at).thenComparing(NewEntry::number));
    for (NewEntry one : entries) {
      // registration was printed with the customer's words
      if (!one.entry().path("what").asString().equals("REGISTERED")) {
        print(one.at(), one.number(), TimelineText.of(one.entry()));
      }
    }
    return entries.size();
  }

  private record NewEntry(Instant at, String number, JsonNode entry) {}
}

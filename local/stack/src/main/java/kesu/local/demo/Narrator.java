package kesu.local.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Tells the story of every complaint as it happens, from the complaints' own timelines: whatever
 * any service decides or any clock does is told in the order in which it is read there.
 */
final class Narrator {
  private static final Set<String> UNTOLD =
      Set.of("assignment", "mention", "penalty", "finishedAt");
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
    out.printf("%s  %-14s %s%n", CompanyTime.shown(at), number, line);
    out.flush();
  }

  /** Reads on, and returns how much was new. */
  int readOn() throws InterruptedException {
    int fresh = 0;
    for (String complaint : List.copyOf(told.keySet())) {
      JsonNode timeline = api.read("/api/complaints/" + complaint + "/timeline", Place.HEAD_OFFICE);
      for (JsonNode entry : timeline.path("entries")) {
        if (told.getOrDefault(complaint, new HashSet<>()).add(entry)) {
          fresh++;
          tell(timeline.path("number").asString(), entry);
        }
      }
    }
    return fresh;
  }

  private void tell(String number, JsonNode entry) {
    String what = entry.path("what").asString();
    if (what.equals("REGISTERED")) {
      return; // was told with the customer's words
    }
    JsonNode text = entry.path("text");
    say(
        Instant.parse(entry.path("at").asString()),
        number,
        "%s %s%s %s%s"
            .formatted(
                mark(what),
                text.path("zh").asString(),
                " " + text.path("en").asString(),
                facts(entry.path("facts")),
                entry.path("by").path("person").isMissingNode()
                    ? ""
                    : " · " + entry.path("by").path("person").asString()));
  }

  private static String mark(String what) {
    return switch (what) {
      case "DEADLINE_MISSED", "ESCALATED" -> "⏰";
      case "PENALTY_PROPOSED", "PENALTY_DECIDED", "PENALTY_APPEALED", "PENALTY_REVERSED" -> "⚖";
      case "EXPOSURE_CHANGED", "MENTION_LINKED" -> "📰";
      case "PRAISED", "REWARD_GRANTED" -> "★";
      case "CLOSED" -> "✔";
      case "SEVERITY_RAISED", "REFUSED", "RETURNED", "REOPENED" -> "↺";
      default -> "·";
    };
  }

  private static String facts(JsonNode facts) {
    Map<String, String> shown = new TreeMap<>();
    facts
        .properties()
        .forEach(
            fact -> {
              if (!UNTOLD.contains(fact.getKey())) {
                shown.put(fact.getKey(), value(fact.getKey(), fact.getValue().asString()));
              }
            });
    return String.join(" ", shown.values());
  }

  private static String value(String name, String value) {
    return switch (name) {
      case "dueAt" -> "应于 due " + CompanyTime.shown(Instant.parse(value));
      case "level" -> "第 " + value + " 级 level " + value;
      case "accepted" -> Boolean.parseBoolean(value) ? "接受 accepted" : "不接受 not accepted";
      case "satisfied" -> Boolean.parseBoolean(value) ? "满意 satisfied" : "不满意 not satisfied";
      case "to", "toPost", "toPerson" -> "→" + value;
      default -> value;
    };
  }
}

package kesu.local.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kesu.local.demo.Place;
import kesu.local.stack.Part;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** What must hold of the services' state, as people see it through the gateways. */
final class StateInvariants {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final int LOOKS = 10;

  private final Deployment deployment;
  private final Requests requests;
  private final Acknowledged acknowledged;
  private final Supplier<List<LoggedEvent>> log;

  /** Complaints and reports that were found to be in order; they stay so or are in the log. */
  private final Set<String> sound = new HashSet<>();

  private List<String> violations = new ArrayList<>();

  StateInvariants(
      Deployment deployment,
      Requests requests,
      Acknowledged acknowledged,
      Supplier<List<LoggedEvent>> log) {
    this.log = log;
    this.deployment = deployment;
    this.requests = requests;
    this.acknowledged = acknowledged;
  }

  /**
   * What does not hold.
   *
   * @param events the log's events by complaint
   * @param poisoned complaints that may be parked
   * @param marked documents that a later release has added to
   * @param publishedUntil company time up to which all that was saved must be published
   */
  List<String> violations(
      Map<String, List<LoggedEvent>> events,
      Set<String> poisoned,
      Set<LaterRelease.Marked> marked,
      Instant publishedUntil)
      throws InterruptedException {
    violations = new ArrayList<>();
    parked(poisoned);
    unpublished(publishedUntil);
    ledger(events);
    mentions(poisoned);
    complaints();
    clocks(events);
    marked.stream()
        .filter(document -> !document.isIntact(deployment.mongo()))
        .forEach(document -> violations.add("dropped what a later release added: " + document));
    return violations;
  }

  private void parked(Set<String> poisoned) {
    for (Part service : Part.services()) {
      for (Document parked :
          deployment
              .mongo()
              .getDatabase(service.id())
              .getCollection("parkedEvents")
              .find()
              .limit(1_000)) {
        if (!poisoned.contains(parked.getString("subject"))) {
          violations.add(
              "parked: %s for %s, %s"
                  .formatted(parked.get("_id"), service.id(), parked.getString("reason")));
        }
      }
    }
  }

  private void unpublished(Instant savedBefore) {
    for (Part service : Part.services()) {
      for (String name : deployment.mongo().getDatabase(service.id()).listCollectionNames()) {
        for (Document waiting :
            deployment
                .mongo()
                .getDatabase(service.id())
                .getCollection(name)
                .find(new Document("_outboxSince", new Document("$lt", Date.from(savedBefore))))
                .limit(20)) {
          if (!waiting.getList("_outbox", Document.class, List.of()).isEmpty()) {
            violations.add("unpublished: " + service.id() + "/" + name + "/" + waiting.get("_id"));
          }
        }
      }
    }
  }

  private void ledger(Map<String, List<LoggedEvent>> events) throws InterruptedException {
    JsonNode verified = requests.get("/api/ledger/verification", Place.AUDITOR).body();
    if (!verified.path("broken").isMissingNode() && !verified.path("broken").isNull()) {
      violations.add("the ledger is broken: " + verified);
    }
    List<String> entered =
        requests.all("/api/ledger").stream()
            .map(entry -> entry.path("entry"))
            .filter(entry -> entry.path("kind").asString("").equals("DECIDED"))
            .map(entry -> entry.path("penaltyId").asString(""))
            .toList();
    Set<String> decided =
        events.values().stream()
            .flatMap(List::stream)
            .filter(event -> event.type().equals("penalty.decided.v1"))
            .map(event -> event.text("penaltyId"))
            .collect(Collectors.toSet());
    if (entered.size() != Set.copyOf(entered).size()) {
      violations.add("a decision is twice in the ledger");
    }
    decided.stream()
        .filter(Predicate.not(Set.copyOf(entered)::contains))
        .forEach(penalty -> violations.add("not in the ledger: " + penalty));
  }

  private void mentions(Set<String> poisoned) throws InterruptedException {
    for (Acknowledged.Mention mention : acknowledged.mentions()) {
      if (sound.contains(mention.id())) {
        continue;
      }
      JsonNode found =
          requests.get("/api/mentions/" + mention.id(), Place.ZGC.pressOfficer()).body();
      if (found.path("linked").toString().contains(mention.complaint())) {
        sound.add(mention.id());
      } else if (!poisoned.contains(mention.complaint())) {
        violations.add("a report is not linked: " + mention + " " + found.path("state"));
      }
    }
  }

  /** The clocks shown to people say what the log says. */
  private void clocks(Map<String, List<LoggedEvent>> events) throws InterruptedException {
    Map<String, Set<String>> different = new HashMap<>();
    for (Acknowledged.Registration one : acknowledged.registrations()) {
      List<LoggedEvent> told = events.getOrDefault(one.complaint(), List.of());
      if (sound.contains(clocksOf(one.complaint()))) {
        continue;
      }
      Set<String> shown = shownAsMissed(one.complaint());
      if (!shown.equals(JudgementInvariants.missed(told).keySet())) {
        different.put(one.complaint(), shown);
      } else if (told.stream().anyMatch(event -> event.type().equals("complaint.closed.v1"))) {
        sound.add(clocksOf(one.complaint()));
      }
    }
    lookAgain(different);
  }

  /** Clocks run out while they are compared: shown, and on the way to the log as they are read. */
  private void lookAgain(Map<String, Set<String>> different) throws InterruptedException {
    for (int time = 1; !different.isEmpty(); time++) {
      Thread.sleep(BETWEEN_LOOKS);
      Map<String, Set<String>> logged = new HashMap<>();
      LogInvariants.byComplaint(log.get()).entrySet().stream()
          .filter(complaint -> different.containsKey(complaint.getKey()))
          .forEach(
              complaint ->
                  logged.put(
                      complaint.getKey(),
                      JudgementInvariants.missed(complaint.getValue()).keySet()));
      different
          .entrySet()
          .removeIf(
              complaint ->
                  complaint.getValue().equals(logged.getOrDefault(complaint.getKey(), Set.of())));
      for (String complaint : Set.copyOf(different.keySet())) {
        Set<String> known = logged.getOrDefault(complaint, Set.of());
        Set<String> shown = shownAsMissed(complaint);
        if (shown.equals(known)) {
          different.remove(complaint);
        } else if (time == LOOKS) {
          different.remove(complaint);
          violations.add(
              "%s: %s are shown as missed, %s in the log"
                  .formatted(clocksOf(complaint), shown, known));
        } else {
          different.put(complaint, shown);
        }
      }
    }
  }

  private Set<String> shownAsMissed(String complaint) throws InterruptedException {
    return requests.all("/api/clocks?complaint=" + complaint).stream()
        .filter(clock -> clock.path("missedAt").isString())
        .filter(clock -> !clock.path("withdrawnAt").isString())
        .map(clock -> clock.path("clockId").asString())
        .collect(Collectors.toSet());
  }

  private static String clocksOf(String complaint) {
    return "clocks of " + complaint;
  }

  private void complaints() throws InterruptedException {
    for (Acknowledged.Registration one : acknowledged.registrations()) {
      if (sound.contains(one.complaint())) {
        continue;
      }
      JsonNode found = requests.get("/api/complaints/" + one.complaint(), Place.HEAD_OFFICE).body();
      if (found.path("number").asString("").equals(one.number())) {
        sound.add(one.complaint());
      } else {
        violations.add("lost: " + one + " " + found);
      }
    }
  }
}

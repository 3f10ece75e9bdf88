package kesu.bench.lifecycle;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kesu.local.stack.Part;
import kesu.local.stack.StartedStack;
import org.bson.Document;

/** Checks afterwards in the services' stores that no complaint was lost or duplicated. */
final class LossCheck {
  private static final Duration TIMEOUT = Duration.ofSeconds(120);
  private final StartedStack stack;

  LossCheck(StartedStack stack) {
    this.stack = stack;
  }

  /**
   * The findings for the acknowledged complaints.
   *
   * @param lost acknowledged complaints missing in a service, by service
   * @param doubled complaint numbers assigned twice, and complaints without exactly one assignment
   * @param open complaints whose closing was acknowledged but that are not closed
   */
  record Findings(int acknowledged, Map<String, Integer> lost, int doubled, int open) {
    boolean isClean() {
      return doubled == 0 && open == 0 && lost.values().stream().allMatch(count -> count == 0);
    }
  }

  Findings of(Lifecycle.Driven driven) throws InterruptedException {
    long until = System.nanoTime() + TIMEOUT.toNanos();
    Findings found = count(driven);
    while (!found.isClean() && System.nanoTime() < until) {
      Thread.sleep(Duration.ofSeconds(2));
      found = count(driven);
    }
    return found;
  }

  private Findings count(Lifecycle.Driven driven) {
    Map<String, Integer> lost = new LinkedHashMap<>();
    Set<String> numbers = new HashSet<>();
    int doubled = 0;
    int open = 0;
    for (Map.Entry<Part, String> kept :
        Map.of(
                Part.INTAKE, "complaints",
                Part.ROUTING, "complaintAssignments",
                Part.SLA, "complaintClocks",
                Part.PENALTY, "penaltyCases",
                Part.MEDIA, "watchedComplaints")
            .entrySet()) {
      Set<String> missing = new HashSet<>(driven.acknowledged());
      try (MongoClient client = MongoClients.create(stack.storeUri(kept.getKey()))) {
        MongoCollection<Document> collection =
            client.getDatabase(kept.getKey().id()).getCollection(kept.getValue());
        for (Document document :
            collection
                .find()
                .projection(Projections.include("number", "assignments", "progress.state"))
                .batchSize(1_000)) {
          missing.remove(document.getString("_id"));
          if (kept.getKey() == Part.INTAKE) {
            doubled += numbers.add(document.getString("number")) ? 0 : 1;
            boolean closed =
                "CLOSED".equals(document.getEmbedded(List.of("progress", "state"), String.class));
            open += closed || !driven.closed().contains(document.getString("_id")) ? 0 : 1;
          }
          if (kept.getKey() == Part.ROUTING) {
            doubled +=
                document.getList("assignments", Document.class, List.of()).size() == 1 ? 0 : 1;
          }
        }
      }
      lost.put(kept.getKey().id(), missing.size());
    }
    return new Findings(driven.acknowledged().size(), lost, doubled, open);
  }
}

package kesu.bench.lifecycle;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kesu.local.demo.Actor;
import kesu.local.demo.Place;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers different complaints through the gateway, at every store and for every reason; a third
 * is accepted by its department, a third closed. The stored documents are what others are copied
 * from.
 */
final class OriginalComplaints {
  private static final int FRONT_ENDS = 16;
  private static final int REASONS = 35;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final JsonMapper JSON = new JsonMapper();
  private final GatewayClient api;
  private final MongoCollection<Document> stored;

  OriginalComplaints(GatewayClient api, MongoCollection<Document> stored) {
    this.api = api;
    this.stored = stored;
  }

  /** The documents of so many new complaints, once all their events are published. */
  List<Document> register(int count) throws InterruptedException, ExecutionException {
    try (ExecutorService workers = Executors.newFixedThreadPool(FRONT_ENDS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        running.add(workers.submit(() -> drive(number)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    long until = System.nanoTime() + TIMEOUT.toNanos();
    while (stored.find(Filters.exists("_outboxSince")).first() != null) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("Some events are not published after " + TIMEOUT);
      }
      Thread.sleep(Duration.ofSeconds(1));
    }
    return stored.find().into(new ArrayList<>());
  }

  private void drive(int number) {
    Place place = Place.values()[number % Place.values().length];
    GatewayClient.Reply registered = register(number, place);
    String id = registered.body().path("id").asString();
    int stage = number % 3;
    if (stage == 0) {
      return;
    }
    JsonNode queue =
        expect(
                api.getAfter(
                    registered.version(),
                    "/api/assignments?complaint=" + id,
                    place.agent().header()),
                200)
            .body()
            .path("items");
    GatewayClient.Reply last = registered;
    for (JsonNode assignment : queue) {
      String path = "/api/assignments/" + assignment.path("id").asString();
      String responsible = Actor.responsible(assignment).header();
      expect(api.post(path + "/acceptance", responsible, null, "{}"), 200);
      if (stage == 2) {
        last =
            expect(
                api.post(
                    path + "/result", responsible, null, "{\"report\":\"已处理\",\"result\":\"已更换\"}"),
                200);
      }
    }
    if (stage == 2 && !queue.isEmpty()) {
      close(id, place.agent().header(), last.version());
    }
  }

  /** Closes it after the customer's consent; one that may not be closed yet stays open. */
  private void close(String id, String agent, String version) {
    api.postAfter(
        version,
        "/api/complaints/" + id + "/follow-ups",
        agent,
        "{\"accepted\":true,\"satisfied\":true,\"companyAgrees\":true,\"furtherDemand\":false}");
    api.post("/api/complaints/" + id + "/closure", agent, null, "{}");
  }

  private GatewayClient.Reply register(int number, Place place) {
    SplittableRandom random = new SplittableRandom(number);
    Map<String, Object> form =
        Map.of(
            "branch",
            place.branch(),
            "store",
            place.store(),
            "channel",
            "HOTLINE",
            "reason",
            "R1-T%02d".formatted(1 + number % REASONS),
            "outsideChannel",
            number % 4 == 0,
            "customer",
            Map.of(
                "name",
                InventedCustomer.name(random),
                "telephone",
                InventedCustomer.telephone(random),
                "address",
                "样例路 %d 号".formatted(number)),
            "goods",
            InventedCustomer.product(random),
            "words",
            InventedCustomer.sentence(random));
    return expect(
        api.post(
            "/api/complaints",
            place.agent().header(),
            UUID.randomUUID().toString(),
            JSON.writeValueAsString(form)),
        201);
  }

  private static GatewayClient.Reply expect(GatewayClient.Reply reply, int status) {
    if (reply.status() != status) {
      throw new IllegalStateException("Got " + reply + ", expected " + status);
    }
    return reply;
  }
}

package kesu.local.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random queries on changing collections give the results of plain scans, whatever index is chosen.
 */
class DifferentialTest {
  private static final int QUERIES = Integer.getInteger("kesu.store.queries", 100_000);
  private static final long SEED = Long.getLong("kesu.store.seed", 20261121L);
  private static final int QUERIES_PER_COLLECTION = 5_000;

  private final Random random = new Random(SEED);
  private final RandomDocuments documents = new RandomDocuments(random);
  private final Map<Object, Document> expected = new HashMap<>();
  private final Map<String, Integer> plans = new HashMap<>();
  private int nextId;

  @Test
  void queriesFindTheSameAsAPlainScan(@TempDir Path folder) {
    System.out.println(
        "seed " + SEED + ", " + QUERIES + " queries (kesu.store.seed, kesu.store.queries)");
    // every seek counts as slow, so that empty ranges are skipped wherever possible
    Storage storage = Storage.on(RocksDatabase.open(folder, Durability.LOG), 0);
    try {
      StoreDatabase database = new StoreDatabase("test", new CursorRegistry(), storage);
      for (int round = 0; round * QUERIES_PER_COLLECTION < QUERIES; round++) {
        collection(database, "c" + round);
      }
    } finally {
      storage.cursors().close();
      storage.rocks().close();
    }
    System.out.println("plans " + plans);
    assertThat(plans)
        .containsKeys(
            "ById",
            "IndexScan",
            "IndexScan in order",
            "IndexScan merged",
            "IndexScan shared",
            "AnyOf",
            "FullScan");
  }

  private void collection(StoreDatabase database, String name) {
    expected.clear();
    Commands.run(database, new Document("create", name));
    for (int i = 0; i < 60; i++) {
      mutate(database, name);
    }
    List<Document> indexes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      indexes.add(new Document("key", documents.indexKey()).append("name", "i" + i));
    }
    indexes.add(
        new Document("key", new Document("u", 1)).append("name", "u").append("unique", true));
    Commands.run(database, new Document("createIndexes", name).append("indexes", indexes));
    StoreCollection collection = (StoreCollection) database.resolveCollection(name, true);
    for (int i = 0; i < QUERIES_PER_COLLECTION; i++) {
      if (i % 20 == 0) {
        mutate(database, name);
      }
      query(collection);
    }
    assertThat(Commands.run(database, new Document("validate", name))).containsEntry("valid", true);
  }

  private void mutate(StoreDatabase database, String name) {
    Object id =
        expected.isEmpty()
            ? 0
            : List.copyOf(expected.keySet()).get(random.nextInt(expected.size()));
    Document filter = new Document("_id", id);
    switch (expected.size() < 40 ? 0 : random.nextInt(4)) {
      case 0 -> {
        Document document = documents.document(nextId++);
        Commands.run(
            database,
            new Document("insert", name).append("documents", List.of(document.cloneDeeply())));
        expected.put(document.get("_id"), document);
      }
      case 1 -> {
        Document set = documents.change();
        Document update =
            new Document("q", filter).append("u", new Document("$set", set.cloneDeeply()));
        Commands.run(database, new Document("update", name).append("updates", List.of(update)));
        requireNonNull(expected.get(id)).putAll(set);
      }
      case 2 -> {
        Document document = documents.document((Integer) id);
        Document update = new Document("q", filter).append("u", document.cloneDeeply());
        Commands.run(database, new Document("update", name).append("updates", List.of(update)));
        expected.put(id, document);
      }
      default -> {
        Document delete = new Document("q", filter).append("limit", 1);
        Commands.run(database, new Document("delete", name).append("deletes", List.of(delete)));
        expected.remove(id);
      }
    }
  }

  private void query(StoreCollection collection) {
    Document filter = documents.filter(2);
    Document sort = documents.sort();
    int skip = random.nextInt(4) == 0 ? random.nextInt(10) : 0;
    int limit = random.nextBoolean() ? 1 + random.nextInt(20) : 0;
    Query query = new Query(filter, sort, skip, limit);
    List<Document> all =
        expected.values().stream()
            .filter(document -> PlainScan.matches(document, filter))
            .sorted(PlainScan.order(sort))
            .toList();
    List<Document> wanted =
        all.stream().skip(skip).limit(limit == 0 ? Long.MAX_VALUE : limit).toList();
    List<Document> found = new ArrayList<>();
    Plan plan = new Planner(collection.table()).plan(filter, sort, limit > 0);
    plans.merge(kind(plan, sort), 1, Integer::sum);
    try (QueryExecution execution =
        new QueryExecution(collection.table(), query, plan, new ExecutionStats())) {
      for (byte[] bytes = execution.next(); bytes != null; bytes = execution.next()) {
        found.add(Bson.read(bytes));
      }
    } catch (MongoServerError e) {
      throw new AssertionError(query + " by " + plan, e);
    }
    Supplier<String> what = () -> "seed " + SEED + ": " + query + " by " + plan;
    check(filter, sort, wanted, found, what);
  }

  private void check(
      Document filter,
      Document sort,
      List<Document> wanted,
      List<Document> found,
      Supplier<String> what) {
    assertThat(found).as(what).hasSameSizeAs(wanted);
    Set<Object> ids = new HashSet<>();
    for (int i = 0; i < found.size(); i++) {
      Document document = found.get(i);
      assertThat(ids.add(document.get("_id"))).as(what).isTrue();
      // an update may put new fields in another order
      Document same = requireNonNull(expected.get(document.get("_id")), what);
      assertThat(PlainScan.plain(document)).as(what).isEqualTo(PlainScan.plain(same));
      assertThat(PlainScan.matches(document, filter)).as(what).isTrue();
      assertThat(PlainScan.order(sort).compare(document, wanted.get(i))).as(what).isZero();
    }
  }

  private static String kind(Plan plan, Document sort) {
    return switch (plan) {
      case Plan.IndexScan scan when !scan.shared().isEmpty() -> "IndexScan shared";
      case Plan.IndexScan scan when scan.merged() && scan.ranges().size() > 1 -> "IndexScan merged";
      case Plan.IndexScan scan when scan.ordered() && !sort.isEmpty() -> "IndexScan in order";
      default -> plan.getClass().getSimpleName();
    };
  }
}

package kesu.local.store;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/** The explain command, in the shape of MongoDB's reply as far as tests read it. */
final class Explain {
  private Explain() {}

  static Document of(StoreDatabase database, Document command) {
    if (!(command.get("explain") instanceof Document explained)) {
      throw new MongoServerError(9, "FailedToParse", "'explain' must be the command to explain");
    }
    String name = explained.keySet().iterator().next();
    Query query =
        switch (name) {
          case "find" -> Query.ofFind(explained);
          case "count" -> Query.of(explained.get("query"), null, 0, 0);
          case "aggregate" -> Aggregations.Prefix.of(pipeline(explained)).query();
          case "distinct" -> Query.of(explained.get("query"), null, 0, 0);
          case "update" -> Query.of(first(explained, "updates").get("q"), null, 0, 0);
          case "delete" -> Query.of(first(explained, "deletes").get("q"), null, 0, 0);
          case "findAndModify" -> Query.of(explained.get("query"), explained.get("sort"), 0, 1);
          default ->
              throw new MongoServerError(
                  59, "CommandNotFound", "Command '" + name + "' cannot be explained");
        };
    StoreCollection collection = database.existing(name, explained);
    boolean execute = !"queryPlanner".equals(command.get("verbosity"));
    Document winning = new Document("stage", "EOF");
    ExecutionStats stats = new ExecutionStats();
    if (collection != null) {
      DocumentTable table = collection.table();
      Plan plan = new Planner(table).plan(query.filter(), query.sort(), query.limit() > 0);
      winning = stages(plan, query);
      if (execute) {
        try (QueryExecution execution = new QueryExecution(table, query, plan, stats)) {
          while (execution.next() != null) {
            // only counted
          }
        }
      }
    }
    Document reply = new Document("explainVersion", "1");
    reply.append(
        "queryPlanner",
        new Document("namespace", database.getDatabaseName() + "." + explained.get(name))
            .append("winningPlan", winning)
            .append("rejectedPlans", List.of()));
    if (execute) {
      reply.append(
          "executionStats",
          new Document("executionSuccess", true)
              .append("nReturned", (int) stats.returned)
              .append("totalKeysExamined", (int) stats.keys)
              .append("totalDocsExamined", (int) stats.documents));
    }
    return reply.append("ok", 1.0);
  }

  private static Document stages(Plan plan, Query query) {
    Document found =
        switch (plan) {
          case Plan.ById ignored -> new Document("stage", "IDHACK");
          case Plan.IndexScan scan ->
              new Document("stage", "FETCH").append("inputStage", scan(scan));
          case Plan.AnyOf anyOf ->
              new Document("stage", "FETCH")
                  .append(
                      "inputStage",
                      new Document("stage", "OR")
                          .append(
                              "inputStages",
                              anyOf.plans().stream()
                                  .map(part -> stages(part, unsorted(query)))
                                  .toList()));
          case Plan.FullScan scan ->
              new Document("stage", "COLLSCAN")
                  .append("direction", scan.backwards() ? "backward" : "forward");
        };
    if (!query.sort().isEmpty() && !plan.ordered()) {
      found =
          new Document("stage", "SORT")
              .append("sortPattern", query.sort())
              .append("inputStage", found);
    }
    return query.limit() > 0
        ? new Document("stage", "LIMIT")
            .append("limitAmount", query.limit())
            .append("inputStage", found)
        : found;
  }

  private static Query unsorted(Query query) {
    return new Query(query.filter(), new Document(), 0, 0);
  }

  private static Document scan(Plan.IndexScan scan) {
    Document key = (Document) scan.index().toIndexDescription().get("key");
    return new Document("stage", "IXSCAN")
        .append("keyPattern", key)
        .append("indexName", scan.index().getName())
        .append("isMultiKey", scan.index().hasArrays())
        .append("isUnique", scan.index().isUnique())
        .append("direction", scan.backwards() ? "backward" : "forward");
  }

  private static List<Document> pipeline(Document command) {
    return Aggregation.parse(command.get("pipeline"));
  }

  private static Document first(Document command, String field) {
    Object statements = command.get(field);
    return statements instanceof List<?> list
            && !list.isEmpty()
            && list.getFirst() instanceof Document first
        ? first
        : new Document();
  }
}

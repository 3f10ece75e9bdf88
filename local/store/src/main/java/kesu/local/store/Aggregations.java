package kesu.local.store;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.aggregation.stage.AggregationStage;
import de.bwaldvogel.mongo.backend.aggregation.stage.SortStage;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs aggregation pipelines: the leading stages as a query with indexes, the rest as inherited.
 */
final class Aggregations {
  private final StoreDatabase database;
  private final DatabaseResolver resolver;
  private final Oplog oplog;

  Aggregations(StoreDatabase database, DatabaseResolver resolver, Oplog oplog) {
    this.database = database;
    this.resolver = resolver;
    this.oplog = oplog;
  }

  /** The leading stages of a pipeline as one query, and their number. */
  record Prefix(Query query, int stages) {
    static Prefix of(List<Document> pipeline) {
      Document filter = new Document();
      Document sort = new Document();
      int skip = 0;
      int limit = 0;
      int stages = 0;
      for (Document stage : pipeline) {
        if (stage.get("$match") instanceof Document match && stages == 0) {
          filter = match;
        } else if (stage.get("$sort") instanceof Document by
            && sort.isEmpty()
            && skip == 0
            && limit == 0) {
          sort = by;
        } else if (stage.get("$skip") instanceof Number number && skip == 0 && limit == 0) {
          skip = number.intValue();
        } else if (stage.get("$limit") instanceof Number number && limit == 0) {
          limit = number.intValue();
        } else {
          break;
        }
        stages++;
      }
      return new Prefix(new Query(filter, sort, skip, limit), stages);
    }
  }

  QueryCursor run(@Nullable StoreCollection collection, Document command) {
    Query.refuseCollation(command);
    List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
    if (!pipeline.isEmpty() && pipeline.getFirst().containsKey("$changeStream")) {
      throw new MongoServerError(
          40573,
          "Location40573",
          "Change streams are not supported by the embedded store: read the events instead");
    }
    if (!(command.get("cursor") instanceof Document)) {
      throw new FailedToParseException(
          "The 'cursor' option is required, except for aggregate with explain");
    }
    String namespace = database.getDatabaseName() + "." + command.get("aggregate");
    for (Document stage : pipeline) {
      Filter.check(stage.get("$match"));
    }
    if (collection == null) {
      Aggregation.fromPipeline(pipeline, resolver, database, null, oplog);
      return cursor(namespace, List.of());
    }
    Prefix prefix = Prefix.of(pipeline);
    List<Document> rest = pipeline.subList(prefix.stages(), pipeline.size());
    if (isCount(rest)) {
      return cursor(namespace, counted(collection, prefix.query()));
    }
    Aggregation aggregation = Aggregation.fromPipeline(rest, resolver, database, collection, oplog);
    aggregation.validate(new Document("cursor", new Document()));
    return new QueryCursor(
        namespace, new Documents(aggregation, collection.table(), prefix.query()));
  }

  /** The documents of a pipeline, computed as they are read. */
  private static final class Documents implements QueryCursor.Source {
    private final QueryExecution execution;
    private final SortMemory.Share memory;
    private final Iterator<Document> documents;

    Documents(Aggregation aggregation, DocumentTable table, Query query) {
      this.execution = QueryExecution.of(table, query);
      this.memory = table.sortMemory().share();
      Stream<Document> stream =
          Stream.generate(execution::next)
              .takeWhile(Objects::nonNull)
              .map(bytes -> Bson.read(bytes));
      try {
        for (AggregationStage stage : aggregation.getStages()) {
          if (stage instanceof SortStage) {
            stream = stream.peek(document -> memory.take(Bson.write(document).length));
          }
          stream = stage.apply(stream);
        }
        this.documents = aggregation.isModifying() ? stream.toList().iterator() : stream.iterator();
      } catch (RuntimeException e) {
        close();
        throw e;
      }
    }

    @Override
    public byte @Nullable [] next() {
      return documents.hasNext() ? sized(Bson.write(documents.next())) : null;
    }

    private static byte[] sized(byte[] document) {
      if (document.length > Bson.MAX_BYTES) {
        throw new MongoServerError(
            10334, "BSONObjectTooLarge", "A result of " + document.length + " bytes is too large");
      }
      return document;
    }

    @Override
    public void close() {
      execution.close();
      memory.close();
    }
  }

  /** True for the stage that a driver sends to count documents. */
  private static boolean isCount(List<Document> rest) {
    return rest.size() == 1
        && rest.getFirst().get("$group") instanceof Document group
        && group.equals(new Document("_id", 1).append("n", new Document("$sum", 1)));
  }

  private static List<Document> counted(StoreCollection collection, Query query) {
    int found = collection.count(query.filter(), query.skip(), query.limit());
    return found == 0 ? List.of() : List.of(new Document("_id", 1).append("n", found));
  }

  private static QueryCursor cursor(String namespace, List<Document> documents) {
    Iterator<Document> rest = documents.iterator();
    return new QueryCursor(
        namespace,
        new QueryCursor.Source() {
          @Override
          public byte @Nullable [] next() {
            return rest.hasNext() ? Bson.write(rest.next()) : null;
          }

          @Override
          public void close() {}
        });
  }
}

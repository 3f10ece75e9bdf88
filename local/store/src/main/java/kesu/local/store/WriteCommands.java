package kesu.local.store;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection.FindAndModifyPlanExecutorError;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The commands insert, update and delete: one statement after the other, in the given order. */
final class WriteCommands {
  private WriteCommands() {}

  static Document insert(StoreCollection collection, Document command) {
    Tally tally = new Tally(command);
    tally.each(
        "documents",
        document -> {
          collection.addDocument(document);
          tally.matched++;
        });
    return tally.reply();
  }

  static Document update(StoreCollection collection, Document command) {
    Tally tally = new Tally(command);
    tally.each(
        "updates",
        update -> {
          UpdateStatements.Result result = new UpdateStatements(collection).apply(update);
          tally.matched += result.matched();
          tally.modified += result.modified();
          if (result.upserted() != null) {
            tally.upserted.add(
                new Document("index", tally.index).append("_id", result.upserted().get("_id")));
          }
        });
    Document reply = tally.reply();
    reply.put("n", tally.matched + tally.upserted.size());
    reply.put("nModified", tally.modified);
    if (!tally.upserted.isEmpty()) {
      reply.put("upserted", tally.upserted);
    }
    return reply;
  }

  static Document delete(StoreCollection collection, Document command) {
    Tally tally = new Tally(command);
    tally.each(
        "deletes", delete -> tally.matched += new UpdateStatements(collection).delete(delete));
    return tally.reply();
  }

  /** The results of one command's statements so far. */
  private static final class Tally {
    private final Document command;
    private final boolean ordered;
    private final List<Document> errors = new ArrayList<>();
    private final List<Document> upserted = new ArrayList<>();
    private int index;
    private int matched;
    private int modified;

    Tally(Document command) {
      Query.refuseCollation(command);
      this.command = command;
      this.ordered = !Boolean.FALSE.equals(command.get("ordered"));
    }

    void each(String field, Consumer<Document> work) {
      if (!(command.get(field) instanceof List<?> statements)) {
        throw new FailedToParseException("'" + field + "' must be an array");
      }
      for (Object statement : statements) {
        try {
          work.accept((Document) statement);
        } catch (MongoServerException e) {
          // findAndModify is only the means here, so its wrapper is not shown
          errors.add(
              error(
                  e instanceof FindAndModifyPlanExecutorError wrapped
                      ? Objects.requireNonNull(wrapped.getCause())
                      : e));
          if (ordered) {
            return;
          }
        }
        index++;
      }
    }

    private Document error(MongoServerException e) {
      Document error =
          new Document("index", index).append("errmsg", e.getMessageWithoutErrorCode());
      if (e instanceof MongoServerError coded) {
        error.append("code", coded.getCode());
        error.putIfNotNull("codeName", coded.getCodeName());
      }
      return error;
    }

    Document reply() {
      Document reply = new Document("n", matched);
      if (!errors.isEmpty()) {
        reply.put("writeErrors", errors);
      }
      return reply.append("ok", 1.0);
    }
  }
}

package kesu.intake.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import kesu.intake.NumberBlocks;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Counts the numbers taken, in one document per year that is raised atomically. */
@Repository
class MongoNumberBlocks implements NumberBlocks {
  private static final String COLLECTION = "counters";
  private static final String TAKEN = "taken";
  private final MongoTemplate mongo;

  MongoNumberBlocks(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public int take(int year, int size) {
    Document counter =
        mongo.execute(
            COLLECTION,
            counters ->
                counters.findOneAndUpdate(
                    Filters.eq("_id", "complaints-" + year),
                    Updates.inc(TAKEN, size),
                    new FindOneAndUpdateOptions()
                        .upsert(true)
                        .returnDocument(ReturnDocument.AFTER)));
    return Objects.requireNonNull(counter).getInteger(TAKEN) - size + 1;
  }
}

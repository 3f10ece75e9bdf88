package kesu.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document is at most 16 MiB, as in MongoDB: a larger one could be neither read nor deleted. */
class DocumentSizeTest {
  private static final int LIMIT = 16 << 20;

  private EmbeddedStore store;
  private MongoClient client;
  private MongoCollection<Document> complaints;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = EmbeddedStore.open(folder, 0, Durability.LOG);
    client = MongoClients.create(store.uri());
    complaints = client.getDatabase("kesu").getCollection("complaints");
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  @Test
  void aDocumentThatWouldGrowPastTheLimitStaysAsItWas() {
    complaints.insertOne(new Document("_id", 1).append("v", 1));
    complaints.updateOne(eq("_id", 1), push("notes", "x".repeat(9 << 20)));

    MongoWriteException refused =
        catchThrowableOfType(
            MongoWriteException.class,
            () -> complaints.updateOne(eq("_id", 1), push("notes", "y".repeat(9 << 20))));

    assertThat(refused.getError().getCode()).isEqualTo(17419);
    MongoCommandException alsoRefused =
        catchThrowableOfType(
            MongoCommandException.class,
            () -> complaints.findOneAndUpdate(eq("_id", 1), set("text", "y".repeat(9 << 20))));
    assertThat(alsoRefused.getErrorCode()).isEqualTo(17419);
    Document kept = complaints.find(eq("v", 1)).first();
    assertThat(kept).isNotNull();
    assertThat(kept.getList("notes", String.class)).hasSize(1);
    assertThat(complaints.deleteOne(eq("_id", 1)).getDeletedCount()).isEqualTo(1);
  }

  @Test
  void theLargestDocumentAllowedIsWrittenReplacedAndRead() {
    Document largest = new Document("_id", 1).append("text", "x".repeat(LIMIT - 27));
    complaints.insertOne(largest);
    assertThat(complaints.replaceOne(eq("_id", 1), largest).getMatchedCount()).isEqualTo(1);
    assertThat(complaints.find(gte("_id", 0)).first()).isEqualTo(largest);
    assertThat(complaints.deleteOne(eq("text", largest.get("text"))).getDeletedCount()).isOne();
  }

  @Test
  void anInsertPastTheLimitIsRefusedAndTheConnectionStaysOpen() {
    Document tooLarge = new Document("_id", 1).append("text", "x".repeat(LIMIT));
    Document reply =
        client
            .getDatabase("kesu")
            .runCommand(
                new Document("insert", "complaints").append("documents", List.of(tooLarge)));
    assertThat(reply.getList("writeErrors", Document.class).getFirst()).containsEntry("code", 2);
    assertThat(complaints.countDocuments()).isZero();
  }
}

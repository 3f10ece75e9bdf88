package kesu.local.store;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
  private Path folder;
  private EmbeddedStore store;
  private MongoClient client;
  private MongoCollection<Document> complaints;

  @BeforeEach
  void open(@TempDir Path folder) {
    this.folder = folder;
    store = EmbeddedStore.open(folder, 0, Durability.LOG);
    client = MongoClients.create(store.uri());
    complaints = client.getDatabase("kesu").getCollection("complaints");
  }

  @AfterEach
  void close() {
    client.close();
    store.close();
  }

  private static Document complaint(int id, String department, String state, long dueAt) {
    return new Document("_id", id)
        .append("v", 1)
        .append("state", state)
        .append("dueAt", Date.from(Instant.ofEpochSecond(dueAt)))
        .append("assignments", List.of(new Document("department", department)));
  }

  private List<Object> ids(Iterable<Document> documents) {
    List<Object> ids = new ArrayList<>();
    documents.forEach(document -> ids.add(document.get("_id")));
    return ids;
  }

  private static Document plan(Document explained) {
    return explained.get("queryPlanner", Document.class).get("winningPlan", Document.class);
  }

  @Test
  void documentsAndIndexesSurviveARestartOnTheSameFolder() {
    complaints.createIndex(Indexes.ascending("state"));
    complaints.insertMany(List.of(complaint(1, "A", "open", 10), complaint(2, "B", "closed", 20)));
    complaints.updateOne(eq("_id", 1), inc("v", 1));
    complaints.deleteOne(eq("_id", 2));

    close();
    open(folder);

    assertThat(complaints.countDocuments()).isEqualTo(1);
    assertThat(complaints.find(eq("state", "open")).first()).containsEntry("v", 2);
    assertThat(plan(complaints.find(eq("state", "open")).explain()).toJson())
        .contains("\"state_1\"");
    assertThat(client.listDatabaseNames()).containsExactly("kesu");
  }

  @Test
  void anIndexGivesTheOrderWithoutExaminingOtherDocuments() {
    complaints.createIndex(
        Indexes.compoundIndex(Indexes.ascending("assignments.department", "state", "dueAt")));
    for (int i = 0; i < 500; i++) {
      complaints.insertOne(
          complaint(i, i % 2 == 0 ? "A" : "B", i % 3 == 0 ? "open" : "done", 1000 - i));
    }
    var query =
        complaints
            .find(and(eq("assignments.department", "A"), eq("state", "open")))
            .sort(ascending("dueAt"))
            .limit(3);

    assertThat(ids(query)).containsExactly(498, 492, 486);
    Document explained = query.explain();
    assertThat(plan(explained).toJson()).contains("IXSCAN").doesNotContain("SORT");
    assertThat(explained.get("executionStats", Document.class).getInteger("totalDocsExamined"))
        .isEqualTo(3);
  }

  @Test
  void newestFirstWithIdAsTieBreakerExaminesOnlyWhatItReturns() {
    complaints.createIndex(Indexes.descending("dueAt", "_id"));
    for (int i = 0; i < 200; i++) {
      complaints.insertOne(complaint(i, "A", "open", i / 10));
    }
    var newest = complaints.find().sort(descending("dueAt", "_id")).limit(5);
    assertThat(ids(newest)).containsExactly(199, 198, 197, 196, 195);
    assertThat(
            newest.explain().get("executionStats", Document.class).getInteger("totalKeysExamined"))
        .isEqualTo(5);
    var oldest = complaints.find().sort(ascending("dueAt", "_id")).limit(2);
    assertThat(ids(oldest)).containsExactly(0, 1);
    assertThat(plan(oldest.explain()).toJson()).contains("IXSCAN", "backward");
  }

  @Test
  void onlyDocumentsWithAllElementsAreExaminedHoweverCommonEachIs() {
    complaints.createIndex(Indexes.ascending("words", "dueAt"));
    for (int i = 0; i < 2_000; i++) {
      complaints.insertOne(
          complaint(i, "A", "open", i)
              .append(
                  "words", List.of("w" + i % 2, "m" + i % 40, i % 1_000 == 1 ? "rare" : "often")));
    }
    var both = complaints.find(all("words", "often", "w1", "m7")).sort(descending("dueAt"));
    assertThat(ids(both)).hasSize(50).startsWith(1_967, 1_927).endsWith(7);
    assertThat(examined(both, "totalDocsExamined")).isEqualTo(50);
    var rare = complaints.find(all("words", "w1", "rare")).sort(descending("dueAt"));
    assertThat(ids(rare)).containsExactly(1_001, 1);
    assertThat(examined(rare, "totalKeysExamined")).isLessThan(12);
    assertThat(plan(rare.explain()).toJson()).contains("IXSCAN").doesNotContain("SORT");
    assertThat(ids(complaints.find(all("words", "w0", "rare")))).isEmpty();
  }

  private static int examined(FindIterable<Document> found, String what) {
    return found.explain().get("executionStats", Document.class).getInteger(what);
  }

  @Test
  void severalStatesInOrderAreMergedInsteadOfSorted() {
    complaints.createIndex(Indexes.ascending("state", "dueAt"));
    for (int i = 0; i < 300; i++) {
      complaints.insertOne(complaint(i, "A", List.of("a", "b", "c").get(i % 3), 1000 - i));
    }
    var due = complaints.find(in("state", "a", "c")).sort(ascending("dueAt")).limit(4);
    assertThat(ids(due)).containsExactly(299, 297, 296, 294);
    assertThat(plan(due.explain()).toJson()).contains("IXSCAN").doesNotContain("SORT");
  }

  @Test
  void aRangeOfDatesIsReadFromTheIndexInOrder() {
    complaints.createIndex(Indexes.ascending("dueAt"));
    for (int i = 0; i < 100; i++) {
      complaints.insertOne(complaint(i, "A", "open", i));
    }
    var due =
        complaints.find(lte("dueAt", Date.from(Instant.ofEpochSecond(9)))).sort(ascending("dueAt"));
    assertThat(ids(due)).hasSize(10).startsWith(0, 1).endsWith(9);
    assertThat(due.explain().get("executionStats", Document.class).getInteger("totalDocsExamined"))
        .isEqualTo(10);
  }

  @Test
  void aUniqueIndexRefusesADuplicate() {
    complaints.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    complaints.insertOne(new Document("_id", 1).append("number", "C-1"));
    assertThatThrownBy(() -> complaints.insertOne(new Document("_id", 2).append("number", "C-1")))
        .isInstanceOf(MongoWriteException.class)
        .hasMessageContaining("E11000")
        .hasMessageContaining("number_1");
    assertThatThrownBy(() -> complaints.insertOne(new Document("_id", 1).append("number", "C-2")))
        .hasMessageContaining("E11000");
    assertThat(complaints.countDocuments()).isEqualTo(1);
  }

  @Test
  void aReplacementOfAStaleVersionMatchesNothing() {
    complaints.insertOne(complaint(1, "A", "open", 1));
    Document next = complaint(1, "A", "closed", 1).append("v", 2);
    assertThat(complaints.replaceOne(and(eq("_id", 1), eq("v", 1)), next).getModifiedCount())
        .isEqualTo(1);
    assertThat(complaints.replaceOne(and(eq("_id", 1), eq("v", 1)), next).getMatchedCount())
        .isZero();
  }

  @Test
  void updateOperatorsWorkWithUpsertAndFindAndModify() {
    var upserted =
        complaints.updateOne(
            eq("_id", "x"), push("notes", "one"), new UpdateOptions().upsert(true));
    assertThat(upserted.getUpsertedId()).isNotNull();
    Document after =
        complaints.findOneAndUpdate(
            eq("_id", "x"),
            set("state", "open"),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    assertThat(after).containsEntry("state", "open").containsEntry("notes", List.of("one"));
    assertThat(complaints.updateMany(eq("state", "open"), set("state", "done")).getModifiedCount())
        .isEqualTo(1);
  }

  @Test
  void manyDocumentsAreReturnedInBatches() {
    List<Document> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      many.add(complaint(i, "A", "open", i));
    }
    complaints.insertMany(many, new InsertManyOptions().ordered(false));
    assertThat(ids(complaints.find().batchSize(7))).hasSize(1000).doesNotHaveDuplicates();
    assertThat(ids(complaints.find())).hasSize(1000);
  }

  @Test
  void anUnsupportedIndexOptionIsRefused() {
    assertThatThrownBy(
            () -> complaints.createIndex(Indexes.ascending("x"), new IndexOptions().sparse(true)))
        .hasMessageContaining("sparse");
  }

  @Test
  void openingNamesAFolderOrPortInUse() {
    assertThatThrownBy(() -> EmbeddedStore.open(folder, 0, Durability.LOG))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("in use");
    assertThatThrownBy(
            () -> EmbeddedStore.open(folder.resolve("other"), store.port(), Durability.LOG))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining(String.valueOf(store.port()));
  }
}

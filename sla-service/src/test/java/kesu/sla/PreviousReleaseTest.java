package kesu.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.local.testbed.StoredSample;
import kesu.sla.rules.ComplaintClocks;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the release before this one stored is read, and kept when it is saved again. */
class PreviousReleaseTest extends SlaServiceTest {
  private static final String COLLECTION = "complaintClocks";
  @Autowired private MongoTemplate mongo;
  @Autowired private Documents<ComplaintClocks> documents;

  @Test
  void clocksAreReadAndKept() {
    scheduler.stop();
    StoredSample sample =
        StoredSample.read(getClass(), "release-1", COLLECTION)
            .putInto(mongo.getCollection(COLLECTION));
    assertThat(get("?complaint=" + sample.id()).items())
        .hasSameSizeAs(sample.document().getList("deadlines", Document.class));
    documents.tick(sample.id(), "test", stored -> Change.to(Objects.requireNonNull(stored)));

    Document now =
        Objects.requireNonNull(
            mongo.getCollection(COLLECTION).find(new Document("_id", sample.id())).first());
    sample.assertKept(now, "facts");
    Document facts = sample.document().get("facts", Document.class);
    assertThat(now.get("facts", Document.class))
        .as("it was at the branch from its reception")
        .containsAllEntriesOf(facts)
        .containsEntry(
            "branchHasItAt", facts.get("registration", Document.class).get("receivedAt"));
    mongo.getCollection(COLLECTION).deleteOne(new Document("_id", sample.id()));
  }
}

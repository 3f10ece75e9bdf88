package kesu.penalty;

import static kesu.local.testbed.SampleStaff.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.local.testbed.StoredSample;
import kesu.penalty.rules.PenaltyCase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the release before this one stored is read, and kept when it is saved again. */
class PreviousReleaseTest extends PenaltyServiceTest {
  private static final String COLLECTION = "penaltyCases";
  @Autowired private MongoTemplate mongo;
  @Autowired private Documents<PenaltyCase> cases;

  @Test
  void aCaseIsReadAndKept() {
    StoredSample sample =
        StoredSample.read(getClass(), "release-1", COLLECTION)
            .putInto(mongo.getCollection(COLLECTION));
    assertThat(api.get("/api/penalties?complaint=" + sample.id(), AUDITOR).expect(200).items())
        .hasSameSizeAs(sample.document().getList("penalties", Document.class));
    cases.tick(sample.id(), "test", stored -> Change.to(Objects.requireNonNull(stored)));

    sample.assertKept(
        Objects.requireNonNull(
            mongo.getCollection(COLLECTION).find(new Document("_id", sample.id())).first()));
  }

  @Test
  void anEntryOfTheLedgerStillHasTheHashItWasEnteredWith() {
    Document entry = StoredSample.read(getClass(), "release-1", "ledger").document();
    assertThat(
            LedgerLink.of(
                    entry.get("_id", Number.class).longValue(),
                    entry.getString("event"),
                    entry.getString("body"),
                    entry.getString("previous"))
                .hash())
        .isEqualTo(entry.getString("hash"));
  }
}

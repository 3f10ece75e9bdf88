package kesu.penalty;

import static kesu.local.testbed.SampleStaff.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    Document kept =
        Objects.requireNonNull(
            mongo.getCollection(COLLECTION).find(new Document("_id", sample.id())).first());
    sample.assertKept(kept, "course", "penalties");
    assertThat(kept.get("course", Document.class))
        .as("the later lists beside what was there")
        .containsAllEntriesOf(sample.document().get("course", Document.class));
    List<Document> penalties = sample.document().getList("penalties", Document.class);
    List<Document> keptPenalties = kept.getList("penalties", Document.class);
    assertThat(keptPenalties).hasSameSizeAs(penalties);
    for (int i = 0; i < penalties.size(); i++) {
      assertThat(keptPenalties.get(i)).containsAllEntriesOf(penalties.get(i));
    }
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

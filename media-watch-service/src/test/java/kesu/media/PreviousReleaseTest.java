package kesu.media;

import static kesu.local.testbed.SampleStaff.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.local.testbed.StoredSample;
import kesu.media.rules.Mention;
import kesu.media.rules.WatchedComplaint;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the release before this one stored is read, and kept when it is saved again. */
class PreviousReleaseTest extends MediaServiceTest {
  @Autowired private MongoTemplate mongo;
  @Autowired private Documents<Mention> mentions;
  @Autowired private Documents<WatchedComplaint> complaints;

  private StoredSample stored(String collection, String name) {
    return StoredSample.read(getClass(), "release-1", name)
        .putInto(mongo.getCollection(collection));
  }

  private Document now(String collection, StoredSample sample) {
    return Objects.requireNonNull(
        mongo.getCollection(collection).find(new Document("_id", sample.id())).first());
  }

  @Test
  void reportsAreReadAndKeptAndThoseThatWaitStillWait() {
    stored("watchedComplaints", "watchedComplaints"); // its outbox tells this one of its link
    StoredSample linked = stored("mentions", "mentions");
    StoredSample waiting = stored("mentions", "mentions-waiting");
    for (StoredSample sample : new StoredSample[] {linked, waiting}) {
      assertThat(api.get(MENTIONS + "/" + sample.id(), AUDITOR).expect(200).text("state"))
          .isEqualTo(sample.document().get("links", Document.class).getString("state"));
      mentions.tick(sample.id(), "test", known -> Change.to(Objects.requireNonNull(known)));
      sample.assertKept(now("mentions", sample));
    }
  }

  @Test
  void aWatchedComplaintIsReadAndItsReportsAreCounted() {
    StoredSample sample = stored("watchedComplaints", "watchedComplaints");
    assertThat(
            api.get("/api/exposures/" + sample.id(), AUDITOR)
                .expect(200)
                .body()
                .path("mentionCount")
                .asInt())
        .isEqualTo(1);
    complaints.tick(sample.id(), "test", known -> Change.to(Objects.requireNonNull(known)));
    Document now = now("watchedComplaints", sample);
    sample.assertKept(now, "facts");
    assertThat(now.get("facts", Document.class))
        .containsAllEntriesOf(sample.document().get("facts", Document.class));
  }
}

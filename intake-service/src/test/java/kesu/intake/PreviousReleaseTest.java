package kesu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import kesu.local.testbed.StoredSample;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the release before this one stored is read, and kept when it is saved again. */
class PreviousReleaseTest extends IntakeServiceTest {
  @Autowired private MongoTemplate mongo;
  @Autowired private NumberBlocks blocks;

  private Document now(String collection, String id) {
    return Objects.requireNonNull(
        mongo.getCollection(collection).find(new Document("_id", id)).first());
  }

  @Test
  void aComplaintIsReadChangedAndKept() {
    StoredSample sample = StoredSample.read(getClass(), "release-1", "complaints");
    sample.putInto(mongo.getCollection("complaints"));
    assertThat(get("/" + sample.id()).expect(200).text("state")).isEqualTo("CLOSED");
    assertThat(get("/" + sample.id() + "/timeline").expect(200).body().path("entries").size())
        .isEqualTo(sample.document().getList("history", Document.class).size());
    act(sample.id(), "reopening", Map.of("cause", "顾客再次来电")).expect(200);

    Document now = now("complaints", sample.id());
    sample.assertKept(now, "progress", "history");
    assertThat(now.get("counts", Document.class).getInteger("REOPENED")).isEqualTo(1);
    assertThat(now.get("counts", Document.class).getInteger("CLOSED")).isEqualTo(1);
  }

  @Test
  void theCounterOfNumbersGoesOnWhereItStood() {
    StoredSample sample = StoredSample.read(getClass(), "release-1", "counters");
    Document other = new Document(sample.document()).append("_id", "complaints-99");
    new StoredSample(other).putInto(mongo.getCollection("counters"));
    assertThat(blocks.take(99, 10)).isEqualTo(51);
  }
}

package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.StoredSample;
import kesu.routing.rules.ComplaintAssignments;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the release before this one stored is read, and kept when it is saved again. */
class PreviousReleaseTest extends RoutingTest {
  private static final String COLLECTION = "complaintAssignments";
  @Autowired private MongoTemplate mongo;
  @Autowired private Documents<ComplaintAssignments> documents;

  @Test
  void assignmentsAreReadAndKept() {
    StoredSample sample =
        StoredSample.read(getClass(), "release-1", COLLECTION)
            .putInto(mongo.getCollection(COLLECTION));
    List<Document> assignments = sample.document().getList("assignments", Document.class);
    assertThat(api.get("/api/assignments?complaint=" + sample.id(), SampleStaff.AGENT).items())
        .extracting(assignment -> assignment.path("state").asString())
        .isEqualTo(assignments.stream().map(each -> each.getString("state")).toList());
    documents.tick(sample.id(), "test", stored -> Change.to(Objects.requireNonNull(stored)));

    Document now =
        Objects.requireNonNull(
            mongo.getCollection(COLLECTION).find(new Document("_id", sample.id())).first());
    sample.assertKept(now, "assignments");
    assertThat(now.getList("assignments", Document.class))
        .extracting(each -> each.get("reports"))
        .isEqualTo(assignments.stream().map(each -> each.get("reports")).toList());
  }
}

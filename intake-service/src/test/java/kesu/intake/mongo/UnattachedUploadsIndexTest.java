package kesu.intake.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kesu.intake.IntakeServiceTest;
import kesu.local.testbed.QueryPlan;
import kesu.local.testbed.TestClock;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.QueryMapper;

class UnattachedUploadsIndexTest extends IntakeServiceTest {
  @Autowired private MongoTemplate mongo;

  @Test
  void unattachedUploadsAreFoundByAnIndex() {
    Document filter =
        new QueryMapper(mongo.getConverter())
            .getMappedObject(
                MongoUnattachedUploads.unattached(TestClock.START).getCriteriaObject(),
                Optional.empty());

    QueryPlan plan =
        QueryPlan.of(
            mongo
                .getCollection(EvidenceCollection.NAME)
                .find(filter)
                .sort(new Document(MongoUnattachedUploads.STARTED_AT, 1).append("_id", 1))
                .limit(101)
                .explain());

    assertThat(plan.stages()).contains("IXSCAN");
    assertThat(plan.scansAll()).isFalse();
    assertThat(plan.sorts()).isFalse();
  }
}

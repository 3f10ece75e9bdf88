package kesu.defaults.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

/** A write that too few members of the store acknowledged is an outage, and no poison. */
class OutagesTest {
  private static final WriteConcernError UNACKNOWLEDGED =
      new WriteConcernError(
          64, "WriteConcernTimeout", "waiting for replication", new BsonDocument());

  private static MongoBulkWriteException bulk(
      @Nullable WriteConcernError unacknowledged, List<BulkWriteError> refused) {
    return new MongoBulkWriteException(
        BulkWriteResult.acknowledged(0, 1, 0, 1, List.of(), List.of()),
        refused,
        unacknowledged,
        new ServerAddress(),
        Set.of());
  }

  @Test
  void aWriteConcernErrorIsAnOutage() {
    assertThat(
            Outages.isOutage(
                new DataIntegrityViolationException(
                    "as Spring translates it",
                    new MongoWriteConcernException(
                        UNACKNOWLEDGED,
                        WriteConcernResult.acknowledged(1, true, null),
                        new ServerAddress(),
                        Set.of()))))
        .isTrue();
    assertThat(
            Outages.isOutage(
                new DataIntegrityViolationException(
                    "as Spring translates it", bulk(UNACKNOWLEDGED, List.of()))))
        .isTrue();
  }

  @Test
  void aRequestThatFoundNoConnectionBecauseAnotherFailedIsAnOutage() {
    ServerId server = new ServerId(new ClusterId(), new ServerAddress());
    assertThat(
            Outages.isOutage(
                new UncategorizedMongoDbException(
                    "as Spring translates it",
                    new MongoConnectionPoolClearedException(server, null))))
        .isTrue();
  }

  @Test
  void aRefusedWriteIsNone() {
    BulkWriteError tooLarge =
        new BulkWriteError(10334, "BSONObjectTooLarge", new BsonDocument(), 0);
    assertThat(Outages.isOutage(bulk(null, List.of(tooLarge)))).isFalse();
  }
}

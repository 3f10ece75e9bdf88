package kesu.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonString;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An option or operator that the store does not honour is refused, never left out in silence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {
  private EmbeddedStore store;
  private MongoClient client;
  private MongoDatabase database;

  @BeforeAll
  void open(@TempDir Path folder) {
    store = EmbeddedStore.open(folder, 0, Durability.LOG);
    client = MongoClients.create(store.uri());
    database = client.getDatabase("kesu");
    database.runCommand(Document.parse("{create: 'empty'}"));
    database.getCollection("one").insertOne(new Document("_id", 1).append("n", Long.MAX_VALUE));
  }

  @AfterAll
  void close() {
    client.close();
    store.close();
  }

  private static final String INDEX = "{createIndexes: 'x', indexes: [{key: {a: 1}, name: 'a', ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        INDEX + "hidden: true}]}",
        INDEX + "collation: {locale: 'zh'}}]}",
        INDEX + "storageEngine: {wiredTiger: {}}}]}",
        INDEX + "sparse: true}]}",
        "{create: 'x', validator: {a: {$gt: 1}}}",
        "{create: 'x', viewOn: 'one', pipeline: []}",
        "{create: 'x', timeseries: {timeField: 't'}}",
        "{create: 'x', collation: {locale: 'zh'}}",
        "{create: 'x', capped: true, size: 1000}",
        "{find: 'one', collation: {locale: 'zh'}}",
        "{find: 'one', hint: {n: 1}}",
        "{find: 'one', min: {n: 1}, max: {n: 2}}",
        "{find: 'one', tailable: true}",
        "{find: 'one', returnKey: true}",
        "{find: 'one', let: {a: 1}}",
        "{find: 'one', readConcern: {level: 'snapshot'}}",
        "{find: 'empty', unknownOption: 1}",
        "{aggregate: 'one', pipeline: [], cursor: {}, hint: 'n_1'}",
        "{aggregate: 'one', pipeline: [], cursor: {}, collation: {locale: 'zh'}}",
        "{aggregate: 'one', pipeline: [], cursor: {}, readConcern: {level: 'snapshot'}}",
        "{aggregate: 'none', pipeline: [{$unknown: 1}], cursor: {}}",
        "{aggregate: 'none', pipeline: [{$match: {a: {$unknown: 1}}}], cursor: {}}",
        "{aggregate: 'empty', pipeline: [{$limit: 1}, {$match: {a: {$unknown: 1}}}], cursor: {}}",
        "{count: 'one', query: {}, hint: {n: 1}}",
        "{count: 'none', query: {a: {$unknown: 1}}}",
        "{distinct: 'none', key: 'a', query: {a: {$unknown: 1}}}",
        "{distinct: 'one', key: 'n', collation: {locale: 'zh'}}",
        "{insert: 'one', documents: [{_id: 2}], writeConcern: {w: 3}}",
        "{insert: 'one', documents: [{_id: 2}], writeConcern: {w: 1, j: true}}",
        "{insert: 'one', documents: [{_id: 2}], writeConcern: {w: 1, fsync: true}}",
        "{insert: 'one', documents: [{_id: 2}], writeConcern: {w: 'somewhere'}}",
        "{insert: 'one', documents: [{_id: 2}], txnNumber: {$numberLong: '1'}}",
        "{insert: 'one', documents: [{_id: 2}], startTransaction: true, autocommit: false}",
        "{find: 'one', startTransaction: true, autocommit: false}",
        "{update: 'one', updates: [{q: {}, u: {$set: {a: 1}}, sort: {n: 1}}]}",
        "{update: 'one', updates: [{q: {}, u: {$set: {a: 1}}, hint: {n: 1}}]}",
        "{update: 'one', updates: [{q: {}, u: {$set: {a: 1}}, c: {a: 1}}]}",
        "{update: 'one', updates: [{q: {}, u: {$set: {a: 1}}}], let: {a: 1}}",
        "{update: 'one', updates: [{q: {_id: 1}, u: {$inc: {n: 1}}}]}",
        "{update: 'one', updates: [{q: {_id: 1}, u: {$inc: {n: {$numberLong: '1'}}}}]}",
        "{update: 'one', updates: [{q: {_id: 1}, u: {$mul: {n: 2}}}]}",
        "{update: 'empty', updates: [{q: {a: {$unknown: 1}}, u: {$set: {a: 1}}}]}",
        "{update: 'empty', updates: [{q: {}, u: {$unknown: {a: 1}}}]}",
        "{delete: 'one', deletes: [{q: {}, limit: 1, hint: {n: 1}}]}",
        "{delete: 'none', deletes: [{q: {a: {$unknown: 1}}, limit: 1}]}",
        "{findAndModify: 'one', query: {}, update: {$set: {a: 1}}, hint: {n: 1}}",
        "{findAndModify: 'empty', query: {a: {$unknown: 1}}, remove: true}",
        "{find: 'empty', filter: {a: {$unknown: 1}}}",
        "{find: 'none', filter: {a: {$unknown: 1}}}",
        "{find: 'empty', filter: {$unknown: 1}}",
        "{find: 'empty', filter: {a: {$not: {$unknown: 1}}}}",
        "{find: 'empty', filter: {a: {$gt: 1, unknown: 1}}}",
        "{find: 'empty', filter: {$or: [{a: {$elemMatch: {$unknown: 1}}}]}}",
        "{find: 'empty', filter: {$expr: {$unknown: 1}}}",
        "{find: 'empty', filter: {$where: 'true'}}",
      })
  void anOptionThatIsNotHonouredIsRefused(String command) {
    assertThat(isRefused(command)).isTrue();
    assertThat(database.getCollection("one").find().into(new ArrayList<>()))
        .containsExactly(new Document("_id", 1).append("n", Long.MAX_VALUE));
  }

  private boolean isRefused(String command) {
    try {
      return database.runCommand(Document.parse(command)).containsKey("writeErrors");
    } catch (MongoCommandException e) {
      return e.getErrorCode() != 1;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{find: 'one', filter: {}, batchSize: 1, collation: {locale: 'simple'}, comment: 'x'}",
        "{find: 'one', tailable: false, allowDiskUse: true, readConcern: {level: 'majority'}}",
        "{find: 'one', filter: {n: {$type: 'long', $not: {$mod: [2, 0]}, $exists: true}}}",
        "{find: 'one', filter: {a: {$regex: 'x', $options: 'i'}, $expr: {$gt: ['$n', 1]}}}",
        "{create: 'accepted', validator: {}, capped: false}",
        "{createIndexes: 'accepted', indexes: [{key: {a: 1}, name: 'a', v: 2, background: true}]}",
        "{insert: 'accepted', documents: [{a: 1}], writeConcern: {w: 'majority', wtimeout: 10}}",
        "{update: 'accepted', updates: [{q: {}, u: {$inc: {a: 1}}, multi: true, upsert: false}]}",
        "{findAndModify: 'accepted', query: {}, sort: {a: 1}, remove: true, writeConcern: {w: 1}}",
        "{listCollections: 1, nameOnly: true, cursor: {}}",
      })
  void whatADriverSendsByDefaultIsAccepted(String command) {
    assertThat(isRefused(command)).isFalse();
  }

  @Test
  void theErrorsAreThoseOfMongoDb() {
    assertThat(code("{insert: 'one', documents: [{_id: 2}], txnNumber: 1}")).isEqualTo(20);
    assertThat(code("{insert: 'one', documents: [{_id: 2}], writeConcern: {w: 3}}")).isEqualTo(2);
    assertThat(code("{find: 'empty', filter: {a: {$unknown: 1}}}")).isEqualTo(2);
    assertThat(code("{find: 'one', hint: 'n_1'}")).isEqualTo(72);
  }

  private int code(String command) {
    return catchThrowableOfType(
            MongoCommandException.class, () -> database.runCommand(Document.parse(command)))
        .getErrorCode();
  }

  @Test
  void aFilterOfCollectionsIsHonoured() {
    Document reply =
        database.runCommand(Document.parse("{listCollections: 1, filter: {name: 'one'}}"));
    assertThat(reply.get("cursor", Document.class).getList("firstBatch", Document.class))
        .extracting(found -> found.get("name"))
        .containsExactly("one");
  }

  @Test
  void valuesThatCannotBeKeptAreRefusedAndTheConnectionStaysOpen() {
    List<Object> unkept =
        List.of(
            new Binary((byte) 5, new byte[16]),
            new Binary((byte) 0x80, new byte[] {1, 2}),
            new BsonJavaScriptWithScope("f", new BsonDocument("a", new BsonInt32(1))),
            new BsonUndefined());
    for (Object value : unkept) {
      Document insert =
          new Document("insert", "values")
              .append("documents", List.of(new Document("_id", 1).append("value", value)));
      MongoCommandException refused =
          catchThrowableOfType(MongoCommandException.class, () -> database.runCommand(insert));
      assertThat(refused.getErrorCode()).isEqualTo(2);
    }
    assertThat(database.getCollection("values").countDocuments()).isZero();
    BsonValue kept = new BsonString("kept");
    database.getCollection("values", BsonDocument.class).insertOne(new BsonDocument("v", kept));
  }

  @Test
  void acknowledgementByTheDiskIsAcceptedIfEveryWriteIsOnIt(@TempDir Path folder) {
    try (EmbeddedStore durable = EmbeddedStore.open(folder, 0, Durability.FSYNC);
        MongoClient other = MongoClients.create(durable.uri())) {
      assertThat(
              other
                  .getDatabase("kesu")
                  .runCommand(
                      Document.parse("{insert: 'x', documents: [{}], writeConcern: {j: true}}")))
          .containsEntry("n", 1);
    }
  }
}

package kesu.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The server as mongo-java-server's protocol sees it. */
final class StoreBackend extends AbstractMongoBackend {
  /** The wire version of MongoDB 5.0; the driver requires at least 8. */
  private static final int WIRE_VERSION = 13;

  private final Storage storage;

  private final CommandOptions options;

  StoreBackend(Storage storage, Durability durability) {
    this.storage = storage;
    this.options = new CommandOptions(durability == Durability.FSYNC);
  }

  /** Answers one command; errors are thrown. */
  Reply reply(Channel channel, String database, Document command) {
    String name = command.keySet().iterator().next();
    options.check(name, command);
    Interruption.limit(command.get("maxTimeMS") instanceof Number millis ? millis.longValue() : 0);
    return switch (name) {
      case "find" -> {
        StoreDatabase target = (StoreDatabase) resolveDatabase(database);
        yield FindCommands.find(
            storage.cursors(), database, target.existing(name, command), command);
      }
      case "aggregate" -> {
        StoreDatabase target = (StoreDatabase) resolveDatabase(database);
        QueryCursor cursor =
            new Aggregations(target, this::resolveDatabase, NoopOplog.get())
                .run(target.existing(name, command), command);
        Object batchSize =
            command.get("cursor") instanceof Document wanted ? wanted.get("batchSize") : null;
        yield FindCommands.first(storage.cursors(), cursor, batchSize, false);
      }
      case "kesuBackup" -> new Reply.Of(StoreBackup.run(storage.rocks(), command.get("to")));
      case "getMore" -> FindCommands.getMore(storage.cursors(), command);
      case "killCursors" -> new Reply.Of(FindCommands.killCursors(storage.cursors(), command));
      default -> new Reply.Of(durably(() -> handleCommand(channel, database, name, command)));
    };
  }

  /** A command of many writes waits for the disk once, before it is answered. */
  private Document durably(Supplier<Document> command) {
    try {
      return command.get();
    } finally {
      storage.rocks().makeDurable();
    }
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "hello", "ismaster" -> hello();
      case "listdatabases" -> listDatabases(query.get("filter"));
      case "renamecollection" ->
          throw new MongoServerError(
              59, "CommandNotFound", "The embedded store cannot rename collections");
      case "endsessions" -> new Document("ok", 1.0);
      default -> super.handleCommand(channel, database, command, query);
    };
  }

  private static Document hello() {
    return new Document("helloOk", true)
        .append("isWritablePrimary", true)
        .append("ismaster", true)
        .append("maxBsonObjectSize", Bson.MAX_BYTES)
        .append("maxMessageSizeBytes", 48_000_000)
        .append("maxWriteBatchSize", 100_000)
        .append("localTime", Instant.now())
        .append("minWireVersion", 0)
        .append("maxWireVersion", WIRE_VERSION)
        .append("readOnly", false)
        .append("ok", 1.0);
  }

  private Document listDatabases(@Nullable Object filter) {
    Filter wanted = new Filter(filter instanceof Document conditions ? conditions : new Document());
    List<Document> names =
        storage.catalog().databases().stream()
            .map(name -> new Document("name", name).append("sizeOnDisk", 0L).append("empty", false))
            .filter(wanted::matches)
            .toList();
    return new Document("databases", names).append("totalSize", 0L).append("ok", 1.0);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoreDatabase(name, getCursorRegistry(), storage);
  }

  @Override
  public void dropDatabase(String name) {
    // open it first, so that a database not used since the start is dropped too
    if (storage.catalog().databases().contains(name)) {
      resolveDatabase(name);
    }
    super.dropDatabase(name);
  }

  /** Ends running scans and refuses new ones. */
  void interrupt() {
    storage.interruption().close();
  }

  /** Leaves the folder open: a command still uses it. What is acknowledged is on disk. */
  void abandon() {
    storage.rocks().sync();
  }

  @Override
  public void close() {
    super.close();
    storage.cursors().close();
    storage.rocks().close();
  }
}

package kesu.local.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A database as mongo-java-server's protocol sees it. Writes and queries are our own commands, the
 * rest is inherited.
 */
final class StoreDatabase extends AbstractMongoDatabase<byte[]> {
  private final Storage storage;
  private final boolean opened;

  StoreDatabase(String name, CursorRegistry cursors, Storage storage) {
    super(name, cursors);
    this.storage = storage;
    initializeNamespacesAndIndexes();
    opened = true;
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
    String name = command.toLowerCase(Locale.ROOT);
    return switch (name) {
      case "insert" -> WriteCommands.insert(writable(command, query), query);
      case "update" -> WriteCommands.update(writable(command, query), query);
      case "delete" -> {
        UpdateStatements.checkFilters(query.get("deletes"));
        StoreCollection collection = existing(command, query);
        yield collection == null
            ? new Document("n", 0).append("ok", 1.0)
            : WriteCommands.delete(collection, query);
      }
      case "findandmodify" -> new UpdateStatements(writable(command, query)).findAndModify(query);
      case "listcollections" ->
          matching(
              super.handleCommand(channel, command, query, resolver, oplog), query.get("filter"));
      case "count" -> {
        Filter.check(query.get("query"));
        yield super.handleCommand(channel, command, query, resolver, oplog);
      }
      case "distinct" -> {
        Filter.check(query.get("query"));
        StoreCollection collection = existing(command, query);
        yield collection == null
            ? new Document("values", List.of()).append("ok", 1.0)
            : Distinct.of(collection, query);
      }
      case "explain" -> Explain.of(this, query);
      case "dropindexes" -> dropIndexes(command, query);
      default -> super.handleCommand(channel, command, query, resolver, oplog);
    };
  }

  /** The reply with those descriptions only that match {@code filter}. */
  private static Document matching(Document reply, @Nullable Object filter) {
    if (filter instanceof Document conditions
        && reply.get("cursor") instanceof Document cursor
        && cursor.get("firstBatch") instanceof List<?> batch) {
      Filter wanted = new Filter(conditions);
      cursor.put(
          "firstBatch", batch.stream().filter(found -> wanted.matches((Document) found)).toList());
    }
    return reply;
  }

  /** The collection that a command names; null if it does not exist. */
  @Nullable StoreCollection existing(String command, Document query) {
    return (StoreCollection) resolveCollection(String.valueOf(query.get(command)), false);
  }

  private StoreCollection writable(String command, Document query) {
    String name = String.valueOf(query.get(command));
    if (name.startsWith("system.")) {
      throw new MongoServerError(
          73, "InvalidNamespace", "Collections named system.… cannot be written: " + name);
    }
    return (StoreCollection) resolveOrCreateCollection(name);
  }

  @Override
  protected MongoCollection<byte[]> resolveOrCreateCollection(String name) {
    MongoCollection<byte[]> collection = resolveCollection(name, false);
    if (collection != null) {
      return collection;
    }
    synchronized (this) {
      return super.resolveOrCreateCollection(name);
    }
  }

  @Override
  public synchronized MongoCollection<byte[]> createCollectionOrThrowIfExists(
      String name, CollectionOptions options) {
    return super.createCollectionOrThrowIfExists(name, options);
  }

  @Override
  public synchronized void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
  }

  @Override
  protected synchronized void addIndex(Document description) {
    super.addIndex(IndexDescription.accepted(description));
  }

  @Override
  protected Index<byte[]> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return index(collection, name, keys, true);
  }

  @Override
  protected Index<byte[]> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return index(collection, name, keys, false);
  }

  private StoredIndex index(String collection, String name, List<IndexKey> keys, boolean unique) {
    StoreCollection owner = (StoreCollection) resolveCollection(collection, true);
    if (name.equals("_id_")) {
      return owner.table().primary();
    }
    if (opened && owner.find(name) == null) {
      // a crash may have left the index half built or half dropped: its entries are not trusted
      storage.catalog().forgetIndex(getDatabaseName(), collection, name);
    }
    return new StoredIndex(
        name,
        keys,
        unique,
        false,
        storage.catalog().index(getDatabaseName(), collection, name),
        new EmptyRanges(storage.slowSeekNanos()));
  }

  private synchronized Document dropIndexes(String command, Document query) {
    StoreCollection collection = existing(command, query);
    Object wanted = query.get("index");
    if (collection != null) {
      List<Document> dropped = new ArrayList<>();
      for (Document description :
          descriptions().handleQuery(new Document("ns", collection.getFullName()))) {
        if (!Objects.equals(description.get("name"), "_id_") && isMeant(wanted, description)) {
          dropped.add(description);
        }
      }
      if (dropped.isEmpty() && !Objects.equals(wanted, "*")) {
        throw new IndexNotFoundException("index not found with name [" + wanted + "]");
      }
      for (Document description : dropped) {
        collection.dropIndex(String.valueOf(description.get("name")));
        descriptions().deleteDocuments(description, 1);
      }
    }
    return new Document("ok", 1.0);
  }

  private MongoCollection<byte[]> descriptions() {
    return Objects.requireNonNull(indexes.get());
  }

  private static boolean isMeant(@Nullable Object wanted, Document description) {
    return switch (wanted) {
      case String name -> name.equals("*") || name.equals(description.get("name"));
      case Collection<?> names -> names.contains(description.get("name"));
      case Map<?, ?> key -> IndexDescription.sameKey(key, description.get("key"));
      case null, default -> false;
    };
  }

  @Override
  protected MongoCollection<byte[]> openOrCreateCollection(String name, CollectionOptions options) {
    DocumentTable table = new DocumentTable(storage, getDatabaseName(), name);
    return new StoreCollection(this, name, options, cursorRegistry, table);
  }

  @Override
  protected long getFileSize() {
    return 0;
  }

  @Override
  protected long getStorageSize() {
    return 0;
  }
}

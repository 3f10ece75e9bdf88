package kesu.local.store;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection as mongo-java-server's protocol sees it, stored in a {@link DocumentTable}. */
final class StoreCollection extends AbstractMongoCollection<byte[]> {
  private final DocumentTable table;
  private final @Nullable String idField;

  StoreCollection(
      StoreDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      DocumentTable table) {
    super(database, name, options, cursors);
    this.table = table;
    this.idField = options.getIdField();
  }

  DocumentTable table() {
    return table;
  }

  @Override
  protected byte[] addDocumentInternal(Document document) {
    byte[] key = table.keyOf(idField == null ? new ObjectId() : document.get(idField));
    return table.withDocumentLock(
        key,
        () -> {
          if (table.get(key) != null) {
            throw table.duplicate("_id_");
          }
          table.change(key, null, document);
          return key;
        });
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    List<Document> found = new ArrayList<>();
    try (QueryExecution execution =
        QueryExecution.of(table, Query.of(query, orderBy, skip, limit))) {
      for (byte[] bytes = execution.next(); bytes != null; bytes = execution.next()) {
        found.add(Bson.read(bytes));
      }
    }
    return new QueryResult(projection == null ? found : project(found, projection));
  }

  /** The documents reduced to the fields of {@code projection}. */
  List<Document> project(List<Document> documents, Document projection) {
    return matchDocumentsFromStream(new Document(), documents.stream(), 0, 0, 0, null, projection)
        .collectDocuments();
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
  }

  @Override
  public int count(@Nullable Document query, int skip, int limit) {
    if (query == null || query.isEmpty()) {
      return super.count(query, skip, limit);
    }
    int found = 0;
    try (QueryExecution execution = QueryExecution.of(table, Query.of(query, null, skip, limit))) {
      while (execution.next() != null) {
        found++;
      }
    }
    return found;
  }

  @Override
  public int count() {
    return Math.toIntExact(table.count());
  }

  @Override
  public void addIndex(Index<byte[]> index) {
    StoredIndex added = (StoredIndex) index;
    StoredIndex known = find(added.getName());
    if (added.isPrimary()) {
      return;
    }
    if (known == null) {
      table.add(added);
    } else if (!known.hasSameOptions(added)) {
      throw new IndexKeySpecsConflictException(added, known);
    }
  }

  @Override
  public void dropIndex(String name) {
    if (name.equals("_id_")) {
      return;
    }
    StoredIndex index = find(name);
    if (index == null) {
      throw new IndexNotFoundException("index not found with name [" + name + "]");
    }
    table.drop(index);
  }

  @Nullable StoredIndex find(String name) {
    return table.indexes().stream()
        .filter(index -> index.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<Index<byte[]>> getIndexes() {
    List<Index<byte[]>> all = new ArrayList<>(table.indexes());
    all.addFirst(table.primary());
    return all;
  }

  @Override
  public Document validate() {
    return new Validation(table).run().append("ns", getFullName());
  }

  @Override
  public void drop() {
    table.drop();
  }

  @Override
  protected void handleUpdate(byte[] key, Document before, Document after) {
    table.<Object>withDocumentLock(
        key,
        () -> {
          table.change(key, before, after);
          return key;
        });
  }

  @Override
  protected void removeDocument(byte[] key) {
    table.<Object>withDocumentLock(
        key,
        () -> {
          byte[] bytes = table.get(key);
          if (bytes != null) {
            table.change(key, Bson.read(bytes), null);
          }
          return key;
        });
  }

  @Override
  protected byte[] findDocumentPosition(Document document) {
    return idField == null
        ? super.findDocumentPosition(document)
        : table.keyOf(document.get(idField));
  }

  @Override
  protected Document getDocument(byte[] key) {
    return Bson.read(Objects.requireNonNull(table.get(key)));
  }

  @Override
  protected Stream<DocumentWithPosition<byte[]>> streamAllDocumentsWithPosition() {
    List<DocumentWithPosition<byte[]>> all = new ArrayList<>();
    try (Rows rows = Rows.of(new Plan.FullScan(true, false), table, new ExecutionStats())) {
      for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
        all.add(
            new DocumentWithPosition<>(Bson.read(Objects.requireNonNull(row.bytes())), row.key()));
      }
    }
    return all.stream();
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {}

  @Override
  protected int getDataSize() {
    return 0;
  }
}

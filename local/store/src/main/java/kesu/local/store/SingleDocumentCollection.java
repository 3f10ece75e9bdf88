package kesu.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An in-memory collection of at most one document, to which the inherited update operators are
 * applied. Nothing is stored: the caller decides when and how the outcome is written.
 */
final class SingleDocumentCollection extends AbstractMongoCollection<Integer> {
  private static final CursorRegistry NO_CURSORS = new CursorRegistry();

  private final @Nullable Document current;
  private @Nullable Document before;
  private @Nullable Document after;
  private boolean changed;

  SingleDocumentCollection(MongoDatabase database, String collection, @Nullable Document current) {
    super(database, collection, CollectionOptions.withDefaults(), NO_CURSORS);
    this.current = current;
    this.before = current;
    this.after = current;
  }

  /** True if the document was changed, removed or inserted. */
  boolean isChanged() {
    return changed;
  }

  /** The document before the update; the given one is modified in place. */
  @Nullable Document before() {
    return before;
  }

  /** The document after the update; null if it is removed. */
  @Nullable Document after() {
    return after;
  }

  @Override
  protected QueryResult queryDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
    return new QueryResult(current == null ? List.of() : List.of(current));
  }

  @Override
  protected Integer addDocumentInternal(Document document) {
    changed = true;
    after = document;
    return 0;
  }

  @Override
  protected void handleUpdate(Integer position, Document old, Document updated) {
    changed = true;
    before = old;
    after = updated;
  }

  @Override
  protected void removeDocument(Integer position) {
    changed = true;
    after = null;
  }

  @Override
  protected Integer findDocumentPosition(Document document) {
    return 0;
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
    return queryDocuments(query, orderBy, skip, limit, batchSize, projection);
  }

  @Override
  protected @Nullable Document getDocument(Integer position) {
    return current;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {}

  @Override
  protected int getDataSize() {
    return 0;
  }

  @Override
  public int count() {
    return current == null ? 0 : 1;
  }

  @Override
  protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
    return Stream.ofNullable(current).map(document -> new DocumentWithPosition<>(document, 0));
  }
}

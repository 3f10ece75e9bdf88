package kesu.defaults.documents;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.defaults.decisions.Overflow;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The collection beside a collection of documents, with the elements that those documents have
 * moved out: each a document of its own, never changed. They are written before the document that
 * drops them is saved, so that none is ever missing.
 */
final class MovedElements {
  private static final String SUFFIX = "Moved";
  private static final String OWNER = "owner";
  private static final String LIST = "list";
  private static final String NUMBER = "n";
  private static final String VALUE = "value";
  private static final String TYPE_HINT = "_class";
  private final MongoTemplate mongo;
  private final String name;

  MovedElements(MongoTemplate mongo, String collection) {
    this.mongo = mongo;
    this.name = collection + SUFFIX;
    mongo.execute(name, moved -> moved.createIndex(Indexes.ascending(OWNER, LIST, NUMBER)));
  }

  /**
   * Writes elements with one request; one that is there already stays as it is.
   *
   * @return the number of the last element of each list
   */
  Map<String, Long> insert(String owner, StorageInfo before, List<Overflow.Element> elements) {
    Map<String, Long> numbers = new HashMap<>(before.moved());
    List<Document> documents = new ArrayList<>(elements.size());
    for (Overflow.Element element : elements) {
      Document value = new Document();
      mongo.getConverter().write(element.value(), value);
      value.remove(TYPE_HINT);
      numbers.computeIfAbsent(element.list(), list -> numberBefore(owner, list, value));
      long number = numbers.merge(element.list(), 1L, Long::sum);
      String key = element.key() == null ? String.valueOf(number) : element.key();
      documents.add(
          new Document("_id", id(owner, element.list(), key))
              .append(OWNER, owner)
              .append(LIST, element.list())
              .append(NUMBER, number)
              .append(VALUE, value));
    }
    mongo.execute(name, moved -> insert(moved, documents));
    return numbers;
  }

  /**
   * The number after which a document goes on that does not know how many it moved: 0, unless an
   * instance of the first release has dropped the count. Elements that an attempt before wrote are
   * written over, those of the document's past are not.
   */
  private long numberBefore(String owner, String list, Document first) {
    Bson ofList = Filters.and(Filters.eq(OWNER, owner), Filters.eq(LIST, list));
    Document last =
        mongo.execute(
            name, moved -> moved.find(ofList).sort(Sorts.descending(NUMBER)).limit(1).first());
    if (last == null) {
      return 0;
    }
    Document same =
        mongo.execute(
            name,
            moved -> moved.find(Filters.and(ofList, Filters.eq(VALUE, first))).limit(1).first());
    return MetadataFields.number(same == null ? last : same, NUMBER) - (same == null ? 0 : 1);
  }

  private static boolean insert(MongoCollection<Document> moved, List<Document> documents) {
    try {
      moved.insertMany(documents, new InsertManyOptions().ordered(false));
      return true;
    } catch (MongoBulkWriteException some) {
      if (some.getWriteConcernError() != null
          || some.getWriteErrors().stream()
              .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw some;
      }
      return false; // an attempt before this one wrote them
    }
  }

  /** The elements of a list that a document has moved out, oldest first. */
  <E> List<E> of(String owner, String list, Class<E> type) {
    List<E> found = new ArrayList<>();
    mongo.execute(
        name,
        moved ->
            moved
                .find(Filters.and(Filters.eq(OWNER, owner), Filters.eq(LIST, list)))
                .sort(Sorts.ascending(NUMBER))
                .map(document -> read(document, type))
                .into(found));
    return found;
  }

  /** One element of a list by its key. */
  <E> Optional<E> find(String owner, String list, String key, Class<E> type) {
    Document found =
        mongo.execute(name, moved -> moved.find(Filters.eq("_id", id(owner, list, key))).first());
    return Optional.ofNullable(found).map(document -> read(document, type));
  }

  private <E> E read(Document document, Class<E> type) {
    return mongo.getConverter().read(type, document.get(VALUE, Document.class));
  }

  private static String id(String owner, String list, String key) {
    return owner + "/" + list + "/" + key;
  }
}

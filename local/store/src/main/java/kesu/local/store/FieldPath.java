package kesu.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dotted path into a document, leading through arrays of documents as MongoDB's indexes do. */
record FieldPath(List<String> parts) {
  static FieldPath of(String dotted) {
    return new FieldPath(List.of(dotted.split("\\.", -1)));
  }

  /**
   * What an index has to hold of a document at this path. {@code arrayAt} is the array passed, if
   * one was.
   */
  record Values(List<@Nullable Object> values, @Nullable String arrayAt) {}

  Values in(Document document) {
    if (parts.size() == 1) {
      Object value = document.getOrMissing(parts.getFirst());
      if (!(value instanceof Collection)) {
        List<@Nullable Object> one = new ArrayList<>(1);
        one.add(value);
        return new Values(one, null);
      }
    }
    List<@Nullable Object> found = new ArrayList<>(4);
    String array = collect(document, 0, found);
    return new Values(found, array);
  }

  private @Nullable String collect(Document from, int depth, List<@Nullable Object> found) {
    Object value = from.getOrMissing(parts.get(depth));
    boolean last = depth == parts.size() - 1;
    if (value instanceof Collection<?> array) {
      for (Object element : array) {
        if (last) {
          found.add(element);
        } else if (element instanceof Document inner) {
          collect(inner, depth + 1, found);
        } else {
          found.add(Missing.getInstance());
        }
      }
      if (array.isEmpty()) {
        found.add(last ? Kind.EMPTY_ARRAY : Missing.getInstance());
      }
      return String.join(".", parts.subList(0, depth + 1));
    }
    if (last) {
      found.add(value);
      return null;
    }
    if (value instanceof Document inner) {
      return collect(inner, depth + 1, found);
    }
    found.add(Missing.getInstance());
    return null;
  }
}

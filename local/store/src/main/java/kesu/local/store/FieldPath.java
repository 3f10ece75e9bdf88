package kesu.local.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A dotted path into a document, leading through arrays of documents as MongoDB's indexes do. */
record FieldPath(List<String> parts) {
  static FieldPath of(String dotted) {
    return new FieldPath(List.of(dotted.split("\\.", -1)));
  }

  /**
   * The values that an index holds for a document at this path. {@code arrayAt} is the path of the
   * array passed, if any.
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

  /**
   * True if {@code test} holds for a value at this path; an absent field is tested as missing. An
   * array at the end of the path is tested itself, and with {@code elements} each element too.
   */
  boolean any(Document document, boolean elements, Predicate<@Nullable Object> test) {
    return any(document.getOrMissing(parts.getFirst()), 1, elements, test);
  }

  private boolean any(
      @Nullable Object value, int depth, boolean elements, Predicate<@Nullable Object> test) {
    if (depth == parts.size()) {
      return test.test(value)
          || elements && value instanceof Collection<?> array && array.stream().anyMatch(test);
    }
    String next = parts.get(depth);
    return switch (value) {
      case Document inner -> any(inner.getOrMissing(next), depth + 1, elements, test);
      case List<?> array -> {
        for (Object element : array) {
          if (element instanceof Document inner
              && any(inner.getOrMissing(next), depth + 1, elements, test)) {
            yield true;
          }
        }
        yield isPosition(next, array)
            && any(array.get(Integer.parseInt(next)), depth + 1, elements, test);
      }
      case null, default -> test.test(Missing.getInstance());
    };
  }

  private static boolean isPosition(String part, List<?> array) {
    return part.length() < 9
        && part.chars().allMatch(c -> c >= '0' && c <= '9')
        && !part.isEmpty()
        && Integer.parseInt(part) < array.size();
  }
}

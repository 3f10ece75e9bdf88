package kesu.defaults.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Result of bounding a document: the state that stays in it, and the elements of its lists that are
 * kept beside it in documents of their own. Only elements that are stored already may be moved, and
 * one that is moved never changes again.
 *
 * @param <S> the document's state
 * @param kept the state without the elements moved
 * @param moved the elements moved, oldest first
 */
public record Overflow<S>(S kept, List<Element> moved) {
  public Overflow {
    moved = List.copyOf(moved);
  }

  /**
   * One element of a list.
   *
   * @param list the name of the list
   * @param key the key by which the element is found, unique in the list; null to number it
   * @param value the element, a record
   */
  public record Element(String list, @Nullable String key, Object value) {}

  /** Bounds a document: decides from the stored state what the next one need not hold. */
  @FunctionalInterface
  public interface Bound<S> {
    /** The next state, and what it need not hold any more. */
    Overflow<S> apply(S stored, S next);

    /** The bound of documents that never grow. */
    static <S> Bound<S> none() {
      return (stored, next) -> new Overflow<>(next, List.of());
    }
  }

  /**
   * The oldest elements of a stored list that only grows at its end: none while it has at most
   * {@code most}, otherwise all but {@code kept}.
   */
  public static <T> List<T> oldest(List<T> stored, int most, int kept) {
    return stored.size() > most ? stored.subList(0, stored.size() - kept) : List.of();
  }

  /** The oldest elements of a list that only grows at its end, each under its number. */
  public static List<Element> numbered(String list, List<?> elements) {
    return elements.stream().map(element -> new Element(list, null, element)).toList();
  }

  /** Elements of a list, each under a key of its own. */
  public static <T> List<Element> keyed(String list, List<T> elements, Function<T, String> key) {
    return elements.stream()
        .map(element -> new Element(list, key.apply(element), element))
        .toList();
  }

  /** A list without its first elements, those that were moved. */
  public static <T> List<T> without(List<?> moved, List<T> all) {
    return new ArrayList<>(all.subList(moved.size(), all.size()));
  }
}

package kesu.defaults.documents;

import java.util.Map;

/**
 * Fields of a document that only its searches use. They are made from its state whenever it is
 * saved, and never read back.
 *
 * @param <S> the aggregate
 */
@FunctionalInterface
public interface SearchFields<S> {
  /** The field that holds them in the document. */
  String FIELD = "_find";

  /** The fields of a state by name: texts, numbers, booleans, and lists of them. */
  Map<String, Object> of(S state);

  /** No such fields. */
  static <S> SearchFields<S> none() {
    return state -> Map.of();
  }
}

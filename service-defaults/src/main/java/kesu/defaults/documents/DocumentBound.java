package kesu.defaults.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Overflow;
import kesu.defaults.documents.DocumentMetadata.StoredAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the documents of a collection from growing: moves what exceeds their bound, and answers
 * given long ago, into documents of their own. The cost of a change stays the same however old the
 * document is.
 */
final class DocumentBound<S> {
  static final int ANSWERS_AT_MOST = 32;
  static final int ANSWERS_KEPT = 16;
  private static final String ANSWERS = "answers";
  private final Overflow.Bound<S> bound;
  private final MovedElements elements;

  DocumentBound(Overflow.Bound<S> bound, MovedElements elements) {
    this.bound = bound;
    this.elements = elements;
  }

  /**
   * The document as it is to be saved, without what was moved out of it. Only what is stored in
   * {@code before} is moved, so that a save which fails has moved nothing wrongly.
   */
  StoredDocument<S> apply(String id, @Nullable StoredDocument<S> before, StoredDocument<S> now) {
    if (before == null) {
      return now;
    }
    Overflow<S> state = bound.apply(before.state(), now.state());
    List<StoredAnswer> answers =
        Overflow.oldest(before.metadata().answers(), ANSWERS_AT_MOST, ANSWERS_KEPT);
    List<Overflow.Element> moved = new ArrayList<>(state.moved());
    moved.addAll(Overflow.keyed(ANSWERS, answers, StoredAnswer::key));
    StorageInfo storage =
        moved.isEmpty()
            ? before.storage()
            : before.storage().withMoved(elements.insert(id, before.storage(), moved));
    return new StoredDocument<>(
        state.kept(), now.metadata().withoutAnswers(answers.size()), storage);
  }

  /** The answer that a document gave under a key, whenever that was. */
  Optional<StoredAnswer> answer(String id, StoredDocument<S> document, @Nullable String key) {
    Optional<StoredAnswer> kept = document.metadata().answer(key);
    boolean mayHaveMoved =
        document.storage().hasMoved(ANSWERS)
            || document.metadata().answers().size() >= ANSWERS_KEPT; // the first release drops that
    return kept.isPresent() || key == null || !mayHaveMoved
        ? kept
        : elements.find(id, ANSWERS, key, StoredAnswer.class);
  }

  MovedElements elements() {
    return elements;
  }
}

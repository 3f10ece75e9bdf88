package kesu.defaults.documents;

import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * The schema of a collection's documents. Its version is stored with each document; a document of
 * an earlier version is brought up to date step by step when it is read. A step adds what was not
 * there; it must leave a document readable by the release before.
 *
 * @param steps the steps from version 1 on, each to the next
 */
public record Schema(List<Consumer<Document>> steps) {
  /** The schema of a collection whose documents have never changed their form. */
  public static final Schema FIRST = new Schema(List.of());

  public Schema {
    steps = List.copyOf(steps);
  }

  int version() {
    return steps.size() + 1;
  }

  /** Brings a document up to date; one of a later release is left as it is. */
  void upgrade(Document document, int from) {
    for (int version = from; version < version(); version++) {
      steps.get(version - 1).accept(document);
    }
  }
}

package kesu.intake;

import java.io.InputStream;

/** The store of evidence, piece by piece, each under a key of its own. */
public interface EvidenceFiles {
  /** Stores a piece. */
  void put(String key, byte[] content);

  /**
   * Opens a piece.
   *
   * @throws IllegalStateException if there is none under that key
   */
  InputStream open(String key);

  /** Deletes a piece, if there is one under that key. */
  void delete(String key);

  /** Deletes every piece whose key begins so. */
  void deleteAll(String prefix);
}

package kesu.intake;

import java.io.InputStream;

/** The store of evidence, piece by piece. A piece stored again replaces the one before. */
public interface EvidenceFiles {
  /** Stores a piece. */
  void put(String key, byte[] content);

  /**
   * Opens a piece.
   *
   * @throws IllegalStateException if there is none under that key
   */
  InputStream open(String key);

  /** The key of a piece of an upload. */
  static String key(String upload, int piece) {
    return "evidence/" + upload + "/" + piece;
  }
}

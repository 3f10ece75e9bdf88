package kesu.defaults.documents;

/** A stored document is not as this release can read it. Nothing is decided on it. */
public final class UnreadableDocument extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableDocument(String collection, String id, RuntimeException cause) {
    super(
        "%s/%s cannot be read; expected a document that this release or an earlier one saved"
            .formatted(collection, id),
        cause);
  }
}

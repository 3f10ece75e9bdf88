package kesu.defaults.documents;

/** A document's state with its metadata, at one version. */
record StoredDocument<S>(S state, DocumentMetadata metadata) {
  long version() {
    return metadata.version();
  }
}

package kesu.defaults.documents;

/** A document's state with its metadata, at one version. */
record StoredDocument<S>(S state, DocumentMetadata metadata, StorageInfo storage) {
  StoredDocument(S state, DocumentMetadata metadata) {
    this(state, metadata, StorageInfo.NEW);
  }

  long version() {
    return metadata.version();
  }

  StoredDocument<S> with(DocumentMetadata changed) {
    return new StoredDocument<>(state, changed, storage);
  }
}

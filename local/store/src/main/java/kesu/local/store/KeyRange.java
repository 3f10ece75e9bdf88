package kesu.local.store;

/**
 * The keys from {@code from} inclusive to {@code to} exclusive; all share their first {@code fixed}
 * bytes.
 */
record KeyRange(byte[] from, byte[] to, int fixed) {
  static KeyRange startingWith(byte[] prefix) {
    byte[] end = Bytes.after(prefix);
    if (end == null) {
      throw new IllegalStateException("Every prefix starts with a number below 0xFFFFFFFF");
    }
    return new KeyRange(prefix, end, prefix.length);
  }
}

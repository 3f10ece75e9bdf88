package kesu.local.store;

/**
 * Keys from {@code from} up to but without {@code to}; the first {@code fixed} bytes are the same
 * in all of them.
 */
record KeyRange(byte[] from, byte[] to, int fixed) {
  static KeyRange startingWith(byte[] prefix) {
    byte[] end = Bytes.behind(prefix);
    if (end == null) {
      throw new IllegalStateException("Every prefix starts with a number below 0xFFFFFFFF");
    }
    return new KeyRange(prefix, end, prefix.length);
  }
}

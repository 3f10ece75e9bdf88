package kesu.local.store;

import java.util.List;

/** A way to find the documents that may match a filter. */
sealed interface Plan {
  /** True if documents come in the requested order. */
  boolean ordered();

  /** The documents with these keys, at most one each. */
  record ById(List<byte[]> keys) implements Plan {
    @Override
    public boolean ordered() {
      return keys.size() <= 1;
    }
  }

  /**
   * Entries of one index; {@code merged} if each range is ordered in itself and they are merged.
   *
   * @param shared ranges of which each must have an entry of the document, the only one of {@code
   *     ranges} among them; empty if there is but one condition
   */
  record IndexScan(
      StoredIndex index,
      List<KeyRange> ranges,
      List<KeyRange> shared,
      boolean bounded,
      boolean backwards,
      boolean merged,
      boolean ordered)
      implements Plan {}

  /** The union of several plans, each document once. */
  record AnyOf(List<Plan> plans) implements Plan {
    @Override
    public boolean ordered() {
      return false;
    }
  }

  /** Every document. */
  record FullScan(boolean ordered, boolean backwards) implements Plan {}
}

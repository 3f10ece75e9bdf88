package kesu.local.store;

import java.util.List;

/** How the documents that may match a filter are found. */
sealed interface Plan {
  /** Whether documents come in the order asked for. */
  boolean ordered();

  /** The documents with these keys, at most one each. */
  record ById(List<byte[]> keys) implements Plan {
    @Override
    public boolean ordered() {
      return keys.size() <= 1;
    }
  }

  /**
   * Entries of one index; {@code merged} when each range is in order by itself and they are taken
   * in turns.
   */
  record IndexScan(
      StoredIndex index,
      List<KeyRange> ranges,
      boolean bounded,
      boolean backwards,
      boolean merged,
      boolean ordered)
      implements Plan {}

  /** What any of several plans finds, each document once. */
  record AnyOf(List<Plan> plans) implements Plan {
    @Override
    public boolean ordered() {
      return false;
    }
  }

  /** Every document. */
  record FullScan(boolean ordered, boolean backwards) implements Plan {}
}

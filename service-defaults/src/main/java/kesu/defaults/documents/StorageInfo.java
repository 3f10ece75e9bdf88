package kesu.defaults.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kesu.defaults.decisions.Overflow;

/**
 * The part of a stored document that no decision sees.
 *
 * @param schema the schema version it was last saved with
 * @param moved the number of elements kept in documents of their own, by list
 * @param unmapped the fields that this release does not know
 */
record StorageInfo(int schema, Map<String, Long> moved, UnmappedFields unmapped) {
  static final StorageInfo NEW = new StorageInfo(0, Map.of(), UnmappedFields.NONE);

  StorageInfo {
    moved = Map.copyOf(moved);
  }

  boolean hasMoved(String list) {
    return moved.containsKey(list);
  }

  StorageInfo moving(List<Overflow.Element> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, Long> all = new HashMap<>(moved);
    more.forEach(element -> all.merge(element.list(), 1L, Long::sum));
    return new StorageInfo(schema, all, unmapped);
  }
}

package kesu.defaults.documents;

import java.util.Map;

/**
 * The part of a stored document that no decision sees.
 *
 * @param schema the schema version it was last saved with
 * @param moved the number of the last element kept in a document of its own, by list
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

  StorageInfo withMoved(Map<String, Long> numbers) {
    return new StorageInfo(schema, numbers, unmapped);
  }
}

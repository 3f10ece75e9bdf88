package kesu.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The validate command: checks that each index has exactly the entries of its documents. */
final class Validation {
  private static final int MAX_ERRORS = 20;

  private final DocumentTable table;
  private final List<String> errors = new ArrayList<>();

  Validation(DocumentTable table) {
    this.table = table;
  }

  Document run() {
    return table.exclusively(this::check);
  }

  private Document check() {
    long documents = 0;
    long[] expected = new long[table.indexes().size()];
    try (Rows rows = Rows.of(new Plan.FullScan(true, false), table, new ExecutionStats())) {
      for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
        documents++;
        Document document = Bson.read(Objects.requireNonNull(row.bytes()));
        for (int i = 0; i < expected.length; i++) {
          expected[i] += check(table.indexes().get(i), document, row.key());
        }
      }
    }
    Document keys = new Document("_id_", documents);
    for (int i = 0; i < expected.length; i++) {
      StoredIndex index = table.indexes().get(i);
      long entries = table.countEntries(index);
      keys.append(index.getName(), entries);
      if (entries != expected[i]) {
        error(index.getName() + " has " + entries + " entries, its documents have " + expected[i]);
      }
    }
    return new Document("nrecords", documents)
        .append("nIndexes", keys.size())
        .append("keysPerIndex", keys)
        .append("valid", errors.isEmpty())
        .append("errors", errors)
        .append("ok", 1.0);
  }

  private int check(StoredIndex index, Document document, byte[] key) {
    List<byte[]> entries = index.keysOf(document);
    for (byte[] entry : entries) {
      byte[] holder = table.rocks().get(table.rocks().entries, index.storedKey(entry, key));
      if (!Arrays.equals(holder, key)) {
        error(index.getName() + " lacks an entry of a document");
      }
    }
    return entries.size();
  }

  private void error(String message) {
    if (errors.size() < MAX_ERRORS) {
      errors.add(message);
    }
  }
}

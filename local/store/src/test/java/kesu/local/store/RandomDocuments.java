package kesu.local.store;

import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random documents and queries, with few values in many fields so that equal ones are common. */
final class RandomDocuments {
  private static final List<String> TEXTS =
      List.of("", "a", "ab", "b", "投诉", "投", "，", "\uD842\uDFB7", "a\u0000b", "z");
  private static final List<String> FIELDS =
      List.of(
          "n",
          "s",
          "d",
          "f",
          "m",
          "tags",
          "sub.x",
          "sub.y",
          "assignments.department",
          "assignments.due",
          "money");

  private final Random random;

  RandomDocuments(Random random) {
    this.random = random;
  }

  Document document(int id) {
    Document document = new Document("_id", id).append("u", id);
    sometimes(document, "n", number());
    sometimes(document, "s", text());
    sometimes(document, "d", date());
    sometimes(document, "f", random.nextBoolean());
    sometimes(document, "m", any());
    sometimes(document, "money", new Decimal128(BigDecimal.valueOf(random.nextInt(2000), 2)));
    sometimes(document, "tags", random.nextInt(4) == 0 ? text() : list(random.nextInt(4)));
    sometimes(document, "sub", new Document("x", number()).append("y", text()));
    List<Document> assignments = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      assignments.add(new Document("department", text()).append("due", date()));
    }
    if (!assignments.isEmpty()) {
      document.append("assignments", assignments);
    }
    return document;
  }

  private void sometimes(Document document, String field, @Nullable Object value) {
    switch (random.nextInt(8)) {
      case 0 -> {}
      case 1 -> document.append(field, null);
      default -> document.append(field, value);
    }
  }

  Document change() {
    Document set = new Document();
    Document other = document(0);
    List<String> fields = List.of("n", "s", "d", "m", "tags", "sub", "assignments", "money");
    for (int i = 0; i < 2; i++) {
      String field = fields.get(random.nextInt(fields.size()));
      set.put(field, other.get(field));
    }
    return set;
  }

  private List<Object> list(int size) {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(text());
    }
    return list;
  }

  private Object number() {
    int n = random.nextInt(12) - 4;
    return switch (random.nextInt(6)) {
      case 0 -> (long) n;
      case 1 -> n + 0.5;
      case 2 -> new Decimal128(new BigDecimal(n + ".50"));
      case 3 -> new Decimal128(new BigDecimal("0." + random.nextInt(4)));
      case 4 -> random.nextBoolean() ? 0.1 : Long.MAX_VALUE - random.nextInt(3);
      default -> n;
    };
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private Instant date() {
    return Instant.ofEpochSecond(random.nextInt(20) - 5);
  }

  private @Nullable Object any() {
    return switch (random.nextInt(6)) {
      case 0 -> text();
      case 1 -> date();
      case 2 -> random.nextBoolean();
      case 3 ->
          new ObjectId(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) random.nextInt(4)});
      default -> number();
    };
  }

  private @Nullable Object operand(String field) {
    if (random.nextInt(15) == 0) {
      return random.nextBoolean() ? null : any();
    }
    return switch (field) {
      case "n", "sub.x" -> number();
      case "d", "assignments.due" -> date();
      case "f" -> random.nextBoolean();
      case "m" -> any();
      case "money" -> new Decimal128(BigDecimal.valueOf(random.nextInt(2000), 2));
      case "_id", "u" -> random.nextInt(200);
      default -> text();
    };
  }

  Document filter(int depth) {
    Document filter = new Document();
    for (int i = random.nextInt(4); i > 0; i--) {
      String field = random.nextInt(20) == 0 ? "_id" : FIELDS.get(random.nextInt(FIELDS.size()));
      filter.put(field, condition(field));
    }
    if (depth > 0 && random.nextInt(5) == 0) {
      String combination = List.of("$or", "$or", "$and", "$nor").get(random.nextInt(4));
      filter.put(combination, List.of(filter(depth - 1), filter(depth - 1)));
    }
    if (random.nextInt(20) == 0) {
      Document element = new Document("department", text());
      if (random.nextBoolean()) {
        element.append("due", condition("d"));
      }
      filter.put("assignments", new Document("$elemMatch", element));
    }
    return filter;
  }

  private @Nullable Object condition(String field) {
    return switch (random.nextInt(10)) {
      case 0 ->
          new Document(
              "$in",
              new ArrayList<>(Arrays.asList(operand(field), operand(field), operand(field))));
      case 1 -> new Document("$gt", operand(field)).append("$lt", operand(field));
      case 2 -> new Document("$gte", operand(field)).append("$lte", operand(field));
      case 3 ->
          new Document(
              List.of("$gt", "$gte", "$lt", "$lte").get(random.nextInt(4)), operand(field));
      case 4 -> new Document("$ne", operand(field));
      case 5 -> new Document("$exists", random.nextBoolean());
      case 6 ->
          new Document("$nin", new ArrayList<>(Arrays.asList(operand(field), operand(field))));
      case 7 ->
          field.equals("tags") || field.equals("assignments.department")
              ? new Document("$all", new ArrayList<>(Arrays.asList(operand(field), operand(field))))
              : operand(field);
      default -> operand(field);
    };
  }

  Document sort() {
    Document sort = new Document();
    for (int i = random.nextInt(3); i > 0; i--) {
      sort.put(FIELDS.get(random.nextInt(FIELDS.size())), random.nextBoolean() ? 1 : -1);
    }
    if (random.nextBoolean()) {
      sort.put("_id", random.nextBoolean() ? 1 : -1);
    }
    return sort;
  }

  /** An index key for createIndexes. */
  Document indexKey() {
    Document key = new Document();
    boolean arrays = false;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String field = FIELDS.get(random.nextInt(FIELDS.size()));
      boolean array = field.equals("tags") || field.startsWith("assignments");
      if (!array || !arrays) {
        key.put(field, random.nextBoolean() ? 1 : -1);
        arrays |= array;
      }
    }
    return key;
  }
}

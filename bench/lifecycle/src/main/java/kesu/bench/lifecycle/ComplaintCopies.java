package kesu.bench.lifecycle;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import kesu.terms.ComplaintNumber;
import org.bson.Document;

/**
 * Copies of stored complaints as if they had been registered over two years: each has its own id,
 * number, instants and customer, and words and product of other complaints. The nth copy is always
 * the same.
 */
final class ComplaintCopies {
  private static final Duration PERIOD = Duration.ofDays(730);
  private static final Duration RECENT = Duration.ofDays(90);
  private static final int FIRST_NUMBER = 1_000_000;
  private static final int CENTURY = 100;
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final double OLD_AND_OPEN = 0.03;
  private static final double OVERDUE = 0.2;
  private final List<Document> all;
  private final List<Document> closed;
  private final Instant now;

  ComplaintCopies(List<Document> originals, Instant now) {
    this.all = originals;
    this.closed =
        originals.stream()
            .filter(one -> "CLOSED".equals(SearchKind.text(one, "progress", "state")))
            .toList();
    this.now = now;
    for (Document original : originals) {
      checkKey(original);
    }
    if (closed.isEmpty() || closed.size() == originals.size()) {
      throw new IllegalStateException(
          "%d of %d originals are closed, expected some".formatted(closed.size(), all.size()));
    }
  }

  /** Fails if the service stores another key for a telephone than the copies have. */
  private static void checkKey(Document original) {
    String expected = CustomerKey.of(SearchKind.text(original, "form", "customer", "telephone"));
    String found = SearchKind.text(original, "registration", "customerKey");
    if (!found.equals(expected)) {
      throw new IllegalStateException("Found the customer key " + found + ", expected " + expected);
    }
  }

  Document copy(int n) {
    SplittableRandom random = new SplittableRandom(new SplittableRandom(n).nextLong());
    Duration age = Duration.ofMillis(1 + random.nextLong(PERIOD.toMillis()));
    boolean settled = age.compareTo(RECENT) > 0 && random.nextDouble() >= OLD_AND_OPEN;
    Document original = one(settled ? closed : all, random);
    String id = id(random);
    Instant receivedAt = now.minus(age);
    Instant before = original.get("registration", Document.class).getDate("receivedAt").toInstant();
    Document copy =
        shifted(
            original,
            original.getString("_id"),
            id,
            Duration.between(before, receivedAt).toMillis());
    int year = receivedAt.atZone(CHINA).getYear() % CENTURY;
    copy.put("number", ComplaintNumber.of(year, FIRST_NUMBER + n).value());
    fillIn(copy, random);
    return copy;
  }

  private void fillIn(Document copy, SplittableRandom random) {
    Document form = copy.get("form", Document.class);
    Document find = copy.get("_find", Document.class);
    Document customer = form.get("customer", Document.class);
    String telephone = InventedCustomer.telephone(random);
    customer.put("name", InventedCustomer.name(random));
    customer.put("telephone", telephone);
    find.put("name", customer.getString("name"));
    copy.get("registration", Document.class).put("customerKey", CustomerKey.of(telephone));
    Document said = one(all, random);
    Document alsoSaid = one(all, random);
    form.put(
        "words",
        SearchKind.text(said, "form", "words") + SearchKind.text(alsoSaid, "form", "words"));
    Set<String> terms = new LinkedHashSet<>(terms(said, "words"));
    terms.addAll(terms(alsoSaid, "words")); // each sentence ends with a stop, so no term spans both
    find.put("words", List.copyOf(terms));
    Document sold = one(all, random);
    form.put("goods", SearchKind.text(sold, "form", "goods"));
    find.put("goods", terms(sold, "goods"));
    boolean open = "OPEN".equals(SearchKind.text(copy, "progress", "state"));
    if (open && random.nextDouble() < OVERDUE) {
      copy.get("counts", Document.class).put("DEADLINE_MISSED", 1);
      find.put("overdue", true);
    }
  }

  private static List<String> terms(Document document, String field) {
    return document.get("_find", Document.class).getList(field, String.class);
  }

  private static Document one(List<Document> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String id(SplittableRandom random) {
    BigInteger bits = BigInteger.valueOf(random.nextLong() >>> 4).shiftLeft(60);
    String digits = bits.or(BigInteger.valueOf(random.nextLong() >>> 4)).toString(32);
    return "0".repeat(24 - digits.length()) + digits;
  }

  /** A copy of a document with another id wherever it stands, and all instants so much later. */
  private static Document shifted(Document from, String id, String other, long millis) {
    Document copy = new Document();
    for (Map.Entry<String, Object> field : from.entrySet()) {
      copy.put(field.getKey(), shiftedValue(field.getValue(), id, other, millis));
    }
    return copy;
  }

  private static Object shiftedValue(Object value, String id, String other, long millis) {
    return switch (value) {
      case Document nested -> shifted(nested, id, other, millis);
      case List<?> list ->
          list.stream().map(element -> shiftedValue(element, id, other, millis)).toList();
      case Date date -> new Date(date.getTime() + millis);
      case String text when text.contains(id) -> text.replace(id, other);
      default -> value;
    };
  }
}

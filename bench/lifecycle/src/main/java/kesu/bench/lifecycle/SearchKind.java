package kesu.bench.lifecycle;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;

/** The kinds of search, each with the searches that find a document. */
enum SearchKind {
  TELEPHONE("telephone", each -> one("telephone", text(each, "form", "customer", "telephone"))),
  NAME("customer name", each -> one("name", text(each, "_find", "name"))),
  WORDS("words, one phrase", each -> words(Said.of(each).troubles())),
  WORDS_TWO("words, two phrases", each -> words(Said.of(each).pairs())),
  NUMBER("number", each -> one("number", each.getString("number"))),
  PRODUCT(
      "product, its kind", each -> one("product", text(each, "form", "goods").split(" ", -1)[0])),
  MODEL("product with its model", each -> one("product", text(each, "form", "goods"))),
  PERSON("person", each -> several("person", list(each, "persons"))),
  DEPARTMENT("department", each -> several("department", list(each, "departments"))),
  DAY_AND_STATE("a day and a state", SearchKind::dayAndState),
  SEVERITY("severity", each -> one("severity", text(each, "classification", "severity"))),
  OVERDUE("overdue", SearchKind::overdue),
  BEFORE(
      "page before an instant",
      each -> one("until", received(each).toInstant().plusMillis(1).toString())),
  NEWEST("newest page", each -> List.of(new Search(List.of())));

  private final String title;
  private final Function<Document, List<Search>> searches;

  SearchKind(String title, Function<Document, List<Search>> searches) {
    this.title = title;
    this.searches = searches;
  }

  /** The parameters of a search, each followed by its value. */
  record Search(List<String> parameters) {}

  String title() {
    return title;
  }

  /** The searches of this kind that find the document. */
  List<Search> finding(Document document) {
    return searches.apply(document);
  }

  /** The parts of what a customer said, sentence by sentence. */
  private record Said(List<String> troubles, List<String> conducts) {
    static Said of(Document document) {
      List<String> troubles = new ArrayList<>();
      List<String> conducts = new ArrayList<>();
      for (String sentence : text(document, "form", "words").split("。", -1)) {
        List<String> parts = List.of(sentence.split("，", -1));
        if (parts.size() > 2) {
          troubles.add(parts.get(1));
          conducts.add(parts.get(2));
        }
      }
      return new Said(troubles, conducts);
    }

    List<String> pairs() {
      return troubles.stream()
          .flatMap(trouble -> conducts.stream().map(conduct -> trouble + " " + conduct))
          .toList();
    }
  }

  private static List<Search> words(List<String> phrases) {
    return several("words", phrases);
  }

  private static List<Search> one(String parameter, String value) {
    return List.of(new Search(List.of(parameter, value)));
  }

  private static List<Search> several(String parameter, List<String> values) {
    return values.stream().map(value -> new Search(List.of(parameter, value))).toList();
  }

  private static List<Search> dayAndState(Document document) {
    LocalDate day = received(document).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    return List.of(
        new Search(
            List.of(
                "from",
                day + "T00:00:00Z",
                "until",
                day.plusDays(1) + "T00:00:00Z",
                "state",
                text(document, "progress", "state"))));
  }

  private static List<Search> overdue(Document document) {
    boolean overdue = document.get("_find", Document.class).getBoolean("overdue");
    return overdue ? one("overdue", "true") : List.of();
  }

  private static List<String> list(Document document, String field) {
    return document.get("_find", Document.class).getList(field, String.class);
  }

  static Date received(Document document) {
    return document.get("registration", Document.class).getDate("receivedAt");
  }

  /** The text at a path. */
  static String text(Document document, String... path) {
    Document at = document;
    for (String part : Stream.of(path).limit(path.length - 1L).toList()) {
      at = at.get(part, Document.class);
    }
    return at.getString(path[path.length - 1]);
  }
}

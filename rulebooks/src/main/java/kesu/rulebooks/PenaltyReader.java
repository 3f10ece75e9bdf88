package kesu.rulebooks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import kesu.terms.Measure;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/** Reads penalty rows from the reason table and from the table of penalties in the text. */
record PenaltyReader(DepartmentKinds kinds, Posts posts) {

  PenaltyRow ofReason(Row row) {
    PenaltyRow.Kind kind =
        row.yes("selectable") ? PenaltyRow.Kind.COMPLAINT : PenaltyRow.Kind.HANDLING;
    return read(row, kind, Reasons.text(row), false, Optional.empty());
  }

  PenaltyRow ofText(Row row) {
    Optional<String> imposedBy =
        row.cellOrNone("imposed_by").map(kind -> row.oneOf("imposed_by", kind, kinds.words()));
    return read(row, PenaltyRow.Kind.TEXT, row.text("text"), row.yes("whole_points"), imposedBy);
  }

  private PenaltyRow read(
      Row row, PenaltyRow.Kind kind, Text reason, boolean wholePoints, Optional<String> imposedBy) {
    Limit limit = row.word("limit", Limit.WORDS);
    Measure from = measure(row, "measure_from", limit != Limit.PERSON_SETS);
    Measure to = measure(row, "measure_to", limit != Limit.PERSON_SETS);
    check(row, limit, from, to);
    checkFine(row);
    return new PenaltyRow(
        row.clause("clause"),
        kind,
        kinds.named(row, "departments").stream().flatMap(List::stream).toList(),
        Answerable.read(row, "persons", posts),
        limit == Limit.PERSON_SETS || limit == Limit.AT_MOST ? Measure.values()[0] : from,
        limit == Limit.PERSON_SETS ? Measure.values()[Measure.values().length - 1] : to,
        row.optional("points").isPresent()
            ? OptionalInt.of(row.count("points"))
            : OptionalInt.empty(),
        wholePoints,
        limit == Limit.AT_MOST,
        limit == Limit.PERSON_SETS,
        yuan(row, "fine_from_yuan"),
        yuan(row, "fine_to_yuan"),
        imposedBy,
        reason,
        row.optional("note").orElse(""));
  }

  private static Measure measure(Row row, String column, boolean named) {
    if (!named && row.cellOrNone(column).isPresent()) {
      throw row.wrong(
          row.cell(column), new Text(Row.NONE + "，因为由人定", Row.NONE + ", because a person sets it"));
    }
    return named ? row.word(column, Measure.words()) : Measure.values()[0];
  }

  private static void check(Row row, Limit limit, Measure from, Measure to) {
    Predicate<Integer> allowed =
        switch (limit) {
          case FIXED, AT_MOST, PERSON_SETS -> order -> order == 0;
          case RANGE -> order -> order < 0;
        };
    if (!allowed.test(Integer.signum(from.compareTo(to)))) {
      throw row.wrong(
          from.text().zh() + " — " + to.text().zh(),
          new Text(
              limit == Limit.RANGE ? "由轻到重的范围" : "相同的两端",
              limit == Limit.RANGE ? "a range from lighter to heavier" : "the same at both ends"));
    }
  }

  private static void checkFine(Row row) {
    BigDecimal from = yuan(row, "fine_from_yuan");
    BigDecimal to = yuan(row, "fine_to_yuan");
    boolean both = from != null && to != null && from.compareTo(to) <= 0;
    boolean neither = from == null && to == null;
    if (!both && !neither) {
      throw row.wrong(
          from + " — " + to,
          new Text("由少到多的罚款范围，或两格皆空", "a fine from less to more, or both cells empty"));
    }
  }

  private static @Nullable BigDecimal yuan(Row row, String column) {
    return row.optional(column).isPresent() ? row.number(column) : null;
  }

  List<PenaltyRow> all(List<Row> reasons, List<Row> text) {
    List<PenaltyRow> rows = new ArrayList<>();
    reasons.forEach(row -> rows.add(ofReason(row)));
    text.forEach(row -> rows.add(ofText(row)));
    return rows;
  }
}

package kesu.rulebooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kesu.terms.Text;

/** Checks that a table answers each case of a closed vocabulary exactly once. */
final class Complete {
  private Complete() {}

  static void check(
      Table table, List<Row> rows, Function<Row, String> caseOf, Set<String> vocabulary) {
    Map<String, Row> seen = new HashMap<>();
    for (Row row : rows) {
      Row earlier = seen.put(caseOf.apply(row), row);
      if (earlier != null) {
        throw row.wrong(
            caseOf.apply(row),
            new Text(
                "不重复（第 " + earlier.number() + " 行已有）", "no duplicate of row " + earlier.number()));
      }
      if (!vocabulary.contains(caseOf.apply(row))) {
        String known = String.join(", ", vocabulary);
        throw row.wrong(caseOf.apply(row), new Text("以下之一：" + known, "one of " + known));
      }
    }
    for (String word : vocabulary) {
      if (!seen.containsKey(word)) {
        throw new InvalidRulebook(
            table.file(),
            0,
            "",
            new Text("有一行说明 " + word + "（现有空缺）", "a row for " + word + ": there is a gap"));
      }
    }
  }
}

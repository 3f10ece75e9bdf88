package kesu.rulebooks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kesu.terms.Reward;

/** Reads the reward table. */
final class RewardReader {
  static final String FILE = "rewards.csv";
  static final String[] COLUMNS = {
    "clause",
    "departments",
    "persons",
    "measure",
    "name_zh",
    "name_en",
    "text_zh",
    "text_en",
    "source"
  };

  private RewardReader() {}

  static List<RewardRow> read(List<Row> rows, DepartmentKinds kinds, Posts posts) {
    Map<String, Reward> measures =
        Arrays.stream(Reward.values())
            .collect(Collectors.toMap(reward -> reward.text().zh(), reward -> reward));
    return rows.stream()
        .map(
            row ->
                new RewardRow(
                    row.clause("clause"),
                    kinds.named(row, "departments").stream().flatMap(List::stream).toList(),
                    Answerable.read(row, "persons", posts),
                    row.word("measure", measures),
                    row.text("name"),
                    row.text("text"),
                    row.optional("note").orElse("")))
        .toList();
  }
}

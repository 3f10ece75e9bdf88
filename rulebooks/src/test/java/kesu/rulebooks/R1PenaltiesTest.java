package kesu.rulebooks;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kesu.terms.Clause;
import kesu.terms.ReasonCode;
import kesu.terms.Reward;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares every penalty, reward and reason of R1 with the golden copy, row by row. */
class R1PenaltiesTest {
  private static final Map<String, String> DEPARTMENTS =
      Map.ofEntries(
          entry("直营门店", "store"),
          entry("门店", "store"),
          entry("采销", "purchasing"),
          entry("厂家", "manufacturer"),
          entry("广宣", "advertising"),
          entry("物流", "logistics"),
          entry("物流部", "logistics"),
          entry("客服", "customer-service"),
          entry("客服部", "customer-service"),
          entry("分部客服部", "customer-service"),
          entry("分部", "branch-management"),
          entry("客户部", "customer-service"),
          entry("分部客户部", "customer-service"),
          // a phase, not a department: the rows' notes say who stands for it
          entry("后期处理", "customer-service"));

  private static Stream<CSVRecord> rows(String kind) {
    return R1.golden("r1-penalties.csv").filter(row -> row.get("id").startsWith("R1-" + kind));
  }

  private static List<String> persons(List<Answerable> persons) {
    return persons.stream().map(person -> person.text().zh()).toList();
  }

  private static List<String> split(String cell, String separator) {
    return Arrays.asList(cell.split(separator));
  }

  private static List<String> departments(CSVRecord row) {
    if (row.get("responsible_department").equals("相关责任部门")) {
      return List.of();
    }
    return split(row.get("responsible_department"), "[、/]").stream()
        .map(name -> DEPARTMENTS.getOrDefault(name, "unknown"))
        .toList();
  }

  @TestFactory
  @Clause({
    "R1-T01", "R1-T02", "R1-T03", "R1-T04", "R1-T05", "R1-T06", "R1-T07", "R1-T08", "R1-T09",
    "R1-T10", "R1-T11", "R1-T12", "R1-T13", "R1-T14", "R1-T15", "R1-T16", "R1-T17", "R1-T18",
    "R1-T19", "R1-T20", "R1-T21", "R1-T22", "R1-T23", "R1-T24", "R1-T25", "R1-T26", "R1-T27",
    "R1-T28", "R1-T29", "R1-T30", "R1-T31", "R1-T32", "R1-T33", "R1-T34", "R1-T35", "R1-T36",
    "R1-T37", "R1-T38", "R1-T39", "R1-T40", "R1-T41"
  })
  Stream<DynamicTest> everyReasonIsAsInTheGoldenCopy() {
    return rows("T").map(row -> DynamicTest.dynamicTest(row.get("id"), () -> compareReason(row)));
  }

  private static void compareReason(CSVRecord row) {
    Reason reason = R1.BOOK.reasons().find(new ReasonCode(row.get("id"))).orElseThrow();
    assertThat(reason.clause().value()).isEqualTo(row.get("id"));
    assertThat(reason.name().zh()).isEqualTo(row.get("reason"));
    assertThat(reason.name().en()).isNotBlank();
    assertThat(reason.explanation().zh()).isEqualTo(row.get("explanation"));
    assertThat(reason.departments()).isEqualTo(departments(row));
    assertThat(reason.selectable()).isEqualTo(row.get("id").compareTo("R1-T36") < 0);
  }

  @TestFactory
  @Clause({
    "R1-T01", "R1-T02", "R1-T03", "R1-T04", "R1-T05", "R1-T06", "R1-T07", "R1-T08", "R1-T09",
    "R1-T10", "R1-T11", "R1-T12", "R1-T13", "R1-T14", "R1-T15", "R1-T16", "R1-T17", "R1-T18",
    "R1-T19", "R1-T20", "R1-T21", "R1-T22", "R1-T23", "R1-T24", "R1-T25", "R1-T26", "R1-T27",
    "R1-T28", "R1-T29", "R1-T30", "R1-T31", "R1-T32", "R1-T33", "R1-T34", "R1-T35", "R1-T36",
    "R1-T37", "R1-T38", "R1-T39", "R1-T40", "R1-T41", "R1-P1", "R1-P2", "R1-P3"
  })
  Stream<DynamicTest> everyPenaltyIsAsInTheGoldenCopy() {
    return Stream.concat(rows("T"), rows("P"))
        .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> comparePenalty(row)));
  }

  private static void comparePenalty(CSVRecord row) {
    PenaltyRow penalty = R1.penalty(row.get("id"));
    assertThat(persons(penalty.persons())).isEqualTo(split(row.get("responsible_persons"), ";"));
    assertThat(penalty.departments()).isEqualTo(departments(row));
    if (row.get("id").startsWith("R1-P")) {
      String explanation = row.get("explanation");
      assertThat(penalty.reason().zh())
          .isEqualTo(row.get("reason") + (explanation.isEmpty() ? "" : "：" + explanation));
    }
    String points = row.get("points");
    assertThat(penalty.points().isPresent() ? "" + penalty.points().getAsInt() : "")
        .isEqualTo(points);
    assertThat(penalty.fineFrom()).isNull();
    assertThat(penalty.fineTo()).isNull();
    if (row.get("measure_from").isEmpty()) {
      assertThat(penalty.personMustSet()).isTrue();
      return;
    }
    String heaviest =
        row.get("measure_to").isEmpty() ? row.get("measure_from") : row.get("measure_to");
    assertThat(penalty.personMustSet()).isFalse();
    assertThat(penalty.to().text().zh()).isEqualTo(heaviest);
    assertThat(penalty.from().text().zh())
        .isEqualTo(penalty.atMost() ? "提交理由书" : row.get("measure_from"));
    // R1-T40 is read like R1-P2, which is a limit
    assertThat(penalty.atMost())
        .isEqualTo(row.get("note").startsWith("at most") || row.get("id").equals("R1-T40"));
    assertThat(penalty.imposedBy().isPresent())
        .isEqualTo(row.get("note").contains("imposed by head office"));
  }

  @TestFactory
  @Clause({"R1-W1", "R1-W2", "R1-W3"})
  Stream<DynamicTest> everyRewardIsAsInTheGoldenCopy() {
    return rows("W").map(row -> DynamicTest.dynamicTest(row.get("id"), () -> compareReward(row)));
  }

  private static void compareReward(CSVRecord row) {
    RewardRow reward = R1.BOOK.penalties().reward(R1.clause(row.get("id"))).orElseThrow();
    assertThat(reward.name().zh()).isEqualTo(row.get("reason"));
    assertThat(reward.reason().zh()).isEqualTo(row.get("explanation"));
    assertThat(reward.measure().text().zh()).isEqualTo(row.get("measure_from"));
    assertThat(persons(reward.persons())).isEqualTo(split(row.get("responsible_persons"), ";"));
    assertThat(reward.measure() == Reward.EXEMPTION).isEqualTo(row.get("id").equals("R1-W2"));
    assertThat(reward.departments()).isEqualTo(departments(row));
  }

  @Test
  void thereIsNoRowBesidesThoseInTheGoldenCopy() {
    Penalties penalties = R1.BOOK.penalties();
    assertThat(
            Stream.concat(
                penalties.all().stream().map(row -> row.clause().value()),
                penalties.rewards().stream().map(row -> row.clause().value())))
        .containsExactlyElementsOf(
            R1.golden("r1-penalties.csv").map(row -> row.get("id")).toList());
  }

  @Test
  @Clause({"R1-T36", "R1-T37", "R1-T38", "R1-T39", "R1-T40", "R1-T41"})
  void faultsInHandlingCannotBeGivenAtRegistration() {
    assertThat(
            R1.BOOK.penalties().all().stream()
                .filter(row -> row.kind() == PenaltyRow.Kind.HANDLING)
                .map(row -> row.clause().value()))
        .containsExactly("R1-T36", "R1-T37", "R1-T38", "R1-T39", "R1-T40", "R1-T41");
    assertThat(R1.BOOK.reasons().selectable())
        .hasSize(35)
        .noneMatch(reason -> reason.code().value().compareTo("R1-T36") >= 0);
  }

  @Test
  void doubtfulCellsSayHowTheyWereRead() {
    rows("")
        .filter(row -> row.get("kind").equals("negative"))
        .filter(row -> row.get("note").contains("reading"))
        .map(row -> row.get("id"))
        .forEach(id -> assertThat(R1.penalty(id).note()).as(id).contains("读法", "reading"));
    assertThat(R1.penalty("R1-P1").note()).contains("reading");
  }

  @Test
  @Clause({"R1-T23", "R1-T24", "R1-T25", "R1-T26", "R1-T27", "R1-T28", "R1-T29", "R1-T39"})
  void aStrokeBetweenPostsMeansOneOfThem() {
    for (int row = 23; row <= 29; row++) {
      Reason reason = R1.BOOK.reasons().find(new ReasonCode("R1-T" + row)).orElseThrow();
      assertThat(reason.handlers()).containsExactly("logistics");
      assertThat(R1.penalty("R1-T" + row).persons())
          .singleElement()
          .isInstanceOf(Answerable.OneOf.class);
    }
    assertThat(R1.penalty("R1-T39").persons()).singleElement().isInstanceOf(Answerable.OneOf.class);
  }

  @Test
  void thereIsNoAfterSalesDepartment() {
    assertThat(R1.BOOK.departments().codes()).doesNotContain("after-sales");
    assertThat(R1.BOOK.posts().all())
        .noneMatch(post -> post.code().value().contains("after-sales"));
  }
}

package kesu.intake.print;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kesu.intake.FormView;
import kesu.local.testbed.SampleStaff;
import kesu.rulebooks.FormField;
import kesu.rulebooks.FormStage;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.ReportLevel;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/** Feedback forms to print, filled in by invented people. */
final class SampleForm {
  static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", AT);

  private final Map<FormField, List<Text>> contents = new EnumMap<>(FormField.class);

  /** A form with something in every field. */
  static FormView complete() {
    SampleForm form = new SampleForm();
    form.put(FormField.BRANCH, "北京分部");
    form.put(FormField.RECEIVED_ON, "2026-03-02 09:30");
    form.put(FormField.SOLVED_ON, "2026-03-04 16:05");
    form.contents.put(FormField.CHANNEL, List.of(Channel.HOTLINE.text()));
    form.put(FormField.DIRECT_CAUSE, "未按时送货（R1-T23）");
    form.put(FormField.CUSTOMER_NAME, "王小测");
    form.put(FormField.CUSTOMER_TELEPHONE, "139-0000-1234");
    form.put(FormField.CUSTOMER_ADDRESS, "北京市海淀区虚构路 1 号院 2 单元 301 室");
    form.put(FormField.MESSAGE_NUMBER, "800-20260302-017");
    form.put(FormField.STORE, "中关村店");
    form.put(FormField.GOODS, "双门冰箱 BCD-218，冷冻室 < 4 星 & 保修 3 年");
    form.put(
        FormField.SUBJECT,
        "约好三月一日上午送货，等到晚上也没有人来，打了四次电话都说“马上到”……顾客家有老人须冷藏药品，十分着急；" + "表示如再不送到，将向《城市晚报》和消费者协会反映。");
    form.put(FormField.HANDLER, "E1107（物流专员）");
    form.put(FormField.PLAN, "当日 18:00 前由备用车辆补送，司机到达前一小时致电。", "物流经理上门致歉，免收运费。", "按承诺赠送延保一年。");
    form.put(FormField.INTERNAL_RESULT, "对当班调度进行教育，提交理由书。");
    form.put(FormField.CUSTOMER_REACTION, "接受，满意，2026-03-04 15:40", "已送到，顾客表示谅解");
    form.put(FormField.PENALTIES, "E1106，物流经理，R1-T23，提交理由书");
    form.put(FormField.RESPONSIBLE, "北京物流部，物流经理 E1106");
    form.put(FormField.CORRECTIVE_OPINION, "派车单由系统回传，未回传的每两小时核对一次；节假日前加开备用车辆。");
    form.put(FormField.GENERAL_MANAGER_OPINION, "同意。请物流部一周内落实并回报。");
    form.put(FormField.MANAGER_SIGNATURE, "客服经理 E1109", "2026-03-04 16:20");
    form.put(FormField.HANDLER_SIGNATURE, "物流专员 E1107", "2026-03-04 16:10");
    return form.view(7, ReportLevel.HEAD_OFFICE, false);
  }

  /** A form right after registration, for a reader who does not see the customer. */
  static FormView masked() {
    SampleForm form = new SampleForm();
    form.contents.put(FormField.CHANNEL, List.of(Channel.WEB.text()));
    form.put(FormField.CUSTOMER_NAME, "王***");
    form.put(FormField.CUSTOMER_TELEPHONE, "***1234");
    form.put(FormField.CUSTOMER_ADDRESS, "***");
    return form.view(0, null, true);
  }

  /** A form whose plan does not fit on a page. */
  static FormView endless() {
    SampleForm form = new SampleForm();
    form.put(
        FormField.PLAN,
        IntStream.range(0, 20).mapToObj(i -> "再次核对送货安排并答复顾客；".repeat(12)).toArray(String[]::new));
    return form.view(3, null, false);
  }

  static FormView with(FormField field, String line) {
    SampleForm form = new SampleForm();
    form.put(field, line);
    return form.view(1, null, false);
  }

  private void put(FormField field, String... lines) {
    contents.put(field, List.of(lines).stream().map(line -> new Text(line, line)).toList());
  }

  private FormView view(int version, @Nullable ReportLevel level, boolean masked) {
    return new FormView(
        new ComplaintId("c1"),
        ComplaintNumber.of(26, 1),
        version,
        level == null ? null : AT,
        level,
        masked,
        R1.form().all().stream().map(row -> field(row.field())).toList(),
        Map.of(
            FormStage.ARCHIVE,
            R1.form().neededAt(FormStage.ARCHIVE).stream()
                .filter(row -> !contents.containsKey(row.field()))
                .map(row -> new FormView.Missing(row.field(), row.label(), List.of()))
                .toList()),
        Map.of());
  }

  private FormView.Field field(FormField field) {
    var row = R1.form().of(field);
    Actor by = row.owedBy().isEmpty() ? null : SampleStaff.CUSTOMER_SERVICE_MANAGER;
    List<Text> lines = contents.getOrDefault(field, List.of());
    return new FormView.Field(
        field,
        row.clause(),
        row.label(),
        lines,
        lines.isEmpty() ? null : by,
        by == null || lines.isEmpty() ? null : AT,
        List.of(),
        List.of());
  }
}

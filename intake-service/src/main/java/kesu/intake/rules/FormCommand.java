package kesu.intake.rules;

import java.util.List;
import java.util.Map;
import kesu.rulebooks.FormField;
import kesu.terms.Clause;
import kesu.terms.ReportLevel;
import org.jspecify.annotations.Nullable;

/** A command on the feedback form (重大投诉信息处理反馈表): fill in, sign, send up. */
public sealed interface FormCommand extends ComplaintCommand {
  @Override
  default String permission() {
    return switch (this) {
      case FillForm _, SignForm _ -> "fill-form";
      case SendReport report ->
          switch (report.level()) {
            case STORE_HEAD -> "report-to-store-head";
            case BRANCH_CUSTOMER_SERVICE -> "send-report";
            case HEAD_OFFICE -> "report-to-head-office";
          };
    };
  }

  /**
   * Fields of the feedback form are filled in.
   *
   * @param basedOn the version of the form that was seen; null if it does not matter
   * @param fields the content by field, point by point; an empty list empties the field
   */
  @Clause("R1-FM1")
  record FillForm(@Nullable Integer basedOn, Map<FormField, List<String>> fields)
      implements FormCommand {
    public FillForm {
      fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
      return "FillForm" + fields.keySet();
    }
  }

  /** The feedback form is signed in person. */
  @Clause("R1-FM1")
  record SignForm(FormField signature) implements FormCommand {}

  /**
   * The feedback form goes up a level, with the content it has and the opinions attached.
   *
   * @param customerServiceOpinion the opinion of customer service; null if the form has it
   * @param generalManagerOpinion that of the branch general manager; null if the form has it
   */
  @Clause({"R1-D1", "R1-D2a", "R1-D2b", "R1-D23", "R1-D24", "R1-C6"})
  record SendReport(
      ReportLevel level,
      @Nullable String customerServiceOpinion,
      @Nullable String generalManagerOpinion)
      implements FormCommand {
    /** Nothing is attached. */
    public SendReport(ReportLevel level) {
      this(level, null, null);
    }

    @Override
    public String toString() {
      return "SendReport[" + level + "]";
    }
  }
}

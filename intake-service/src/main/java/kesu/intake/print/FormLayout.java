package kesu.intake.print;

import java.util.List;
import java.util.stream.Stream;
import kesu.rulebooks.FormField;
import kesu.terms.Clause;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * Layout of the feedback form: rows of cells on six columns, of which each pair is a label and its
 * content.
 *
 * @param rows the rows from top to bottom
 */
@Clause("R1-FM1")
record FormLayout(List<Row> rows) {
  /** The widths of the columns, in thousandths of the table's. */
  static final List<Integer> COLUMNS = List.of(145, 190, 135, 195, 130, 205);

  /** Heading of the form. */
  static final Text TITLE = new Text("重大投诉信息处理反馈表", "Feedback form on a major complaint");

  private static final Text RESULT = new Text("处理结果", "Result");
  private static final int LOW = 8;
  private static final int MIDDLE = 12;
  private static final int HIGH = 21;

  /** Kind of a cell. */
  enum Kind {
    /** The label of a field, or of a group of fields. */
    LABEL,
    /** The content of a field. */
    CONTENT,
    /** Part of the label above it. */
    CONTINUED
  }

  /**
   * A cell.
   *
   * @param field its field; null for the label of a group
   * @param text the label of a group; null for a field's
   * @param columns the number of columns that it spans
   * @param rows the number of rows that it spans
   */
  record Cell(Kind kind, @Nullable FormField field, @Nullable Text text, int columns, int rows) {}

  /**
   * A row.
   *
   * @param height its least height in millimetres
   */
  record Row(int height, List<Cell> cells) {
    /** True if there is room to say who filled it in. */
    boolean isTall() {
      return height > LOW;
    }
  }

  /** The layout of the form, the same in every format. */
  static final FormLayout FORM =
      new FormLayout(
          List.of(
              fields(LOW, FormField.BRANCH, FormField.RECEIVED_ON, FormField.SOLVED_ON),
              field(LOW, FormField.CHANNEL),
              field(LOW, FormField.DIRECT_CAUSE),
              fields(
                  LOW,
                  FormField.CUSTOMER_NAME,
                  FormField.CUSTOMER_TELEPHONE,
                  FormField.MESSAGE_NUMBER),
              field(LOW, FormField.CUSTOMER_ADDRESS),
              new Row(
                  LOW,
                  List.of(
                      label(FormField.STORE),
                      content(FormField.STORE, 1),
                      label(FormField.GOODS),
                      content(FormField.GOODS, 3))),
              field(HIGH, FormField.SUBJECT),
              field(LOW, FormField.HANDLER),
              field(HIGH, FormField.PLAN),
              result(new Cell(Kind.LABEL, null, RESULT, 1, 2), FormField.INTERNAL_RESULT),
              result(new Cell(Kind.CONTINUED, null, null, 1, 1), FormField.CUSTOMER_REACTION),
              field(MIDDLE, FormField.PENALTIES),
              field(MIDDLE, FormField.RESPONSIBLE),
              field(HIGH, FormField.CORRECTIVE_OPINION),
              field(HIGH, FormField.GENERAL_MANAGER_OPINION),
              two(HIGH, FormField.MANAGER_SIGNATURE, FormField.HANDLER_SIGNATURE)));

  private static Row fields(int height, FormField... fields) {
    return new Row(
        height,
        Stream.of(fields).flatMap(field -> Stream.of(label(field), content(field, 1))).toList());
  }

  private static Row two(int height, FormField left, FormField right) {
    return new Row(height, List.of(label(left), content(left, 2), label(right), content(right, 2)));
  }

  private static Row field(int height, FormField field) {
    return new Row(height, List.of(label(field), content(field, COLUMNS.size() - 1)));
  }

  private static Row result(Cell group, FormField field) {
    return new Row(MIDDLE, List.of(group, label(field), content(field, COLUMNS.size() - 2)));
  }

  private static Cell label(FormField field) {
    return new Cell(Kind.LABEL, field, null, 1, 1);
  }

  private static Cell content(FormField field, int columns) {
    return new Cell(Kind.CONTENT, field, null, columns, 1);
  }
}

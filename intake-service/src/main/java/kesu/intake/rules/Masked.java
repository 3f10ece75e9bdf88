package kesu.intake.rules;

import java.util.List;
import kesu.rulebooks.FormField;
import kesu.terms.Text;

/**
 * Personal data made unreadable, with as much left as tells apart two customers of one complaint.
 */
public final class Masked {
  private static final int LAST_DIGITS = 4;
  private static final String HIDDEN = "***";

  private Masked() {}

  /** The lines of a field, masked if the field is personal. */
  public static List<Text> lines(FormField field, List<Text> lines) {
    return field.isPersonal()
        ? lines.stream().map(line -> FormEntry.line(masked(field, line.zh()))).toList()
        : lines;
  }

  private static String masked(FormField field, String words) {
    return switch (field) {
      case CUSTOMER_NAME -> words.substring(0, words.offsetByCodePoints(0, 1)) + HIDDEN;
      case CUSTOMER_TELEPHONE -> {
        String digits = Telephone.digits(words);
        yield HIDDEN + digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
      }
      default -> HIDDEN;
    };
  }
}

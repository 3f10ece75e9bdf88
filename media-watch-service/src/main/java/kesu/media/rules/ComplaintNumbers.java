package kesu.media.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds complaint numbers, such as {@code KS26-0000123-4}, in what press and platforms write. The
 * last digit is a check digit by Luhn over year and sequence: a number with a slip of the pen is
 * none, so that a report is not linked to somebody else's complaint.
 */
public final class ComplaintNumbers {
  private static final Pattern FORM =
      Pattern.compile("(?<![A-Za-z0-9])KS(\\d{2})-(\\d{7})-(\\d)(?!\\d)", Pattern.CASE_INSENSITIVE);

  private ComplaintNumbers() {}

  /** Every number in the text that is right, in the order of the text, none twice. */
  public static Set<String> in(String text) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher matcher = FORM.matcher(text);
    while (matcher.find()) {
      if (luhn(matcher.group(1) + matcher.group(2) + matcher.group(3))) {
        numbers.add("KS" + matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3));
      }
    }
    return numbers;
  }

  /** Whether the text is one right number and nothing else. */
  public static boolean isOne(String text) {
    return in(text).equals(Set.of(text));
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      int digit = Character.digit(digits.charAt(digits.length() - 1 - place), 10);
      int weighed = place % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}

package kesu.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a complaint that is read out to the customer, such as {@code KS26-0000123-0}: the
 * year of registration, a sequence that may have gaps, and a check digit (Luhn over year and
 * sequence) that catches a digit heard wrong or two neighbours swapped.
 */
public record ComplaintNumber(@JsonValue String value) implements Identifier {
  private static final Pattern FORM = Pattern.compile("KS[0-9]{2}-[0-9]{7}-[0-9]");
  private static final Pattern IN_TEXT =
      Pattern.compile("(?<![A-Za-z0-9])" + FORM + "(?![0-9])", Pattern.CASE_INSENSITIVE);
  private static final int LAST_YEAR = 99;
  private static final int LAST_SEQUENCE = 9_999_999;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ComplaintNumber {
    Identifiers.check("ComplaintNumber", value, FORM);
    if (found(value) != expected(value)) {
      throw new IllegalArgumentException(
          "ComplaintNumber has the value '%s' with the check digit %d, expected %d"
              .formatted(value, found(value), expected(value)));
    }
  }

  /**
   * The number of a year's sequence.
   *
   * @param year the last two digits of the year
   * @param sequence from 1 to 9,999,999
   */
  public static ComplaintNumber of(int year, int sequence) {
    if (year < 0 || year > LAST_YEAR || sequence < 1 || sequence > LAST_SEQUENCE) {
      throw new IllegalArgumentException(
          "ComplaintNumber has the year %d and the sequence %d, expected 0 to %d and 1 to %d"
              .formatted(year, sequence, LAST_YEAR, LAST_SEQUENCE));
    }
    String unchecked = "KS%02d-%07d-".formatted(year, sequence);
    return new ComplaintNumber(unchecked + expected(unchecked));
  }

  /** Reads one number and nothing else; empty if the form or the check digit is wrong. */
  public static Optional<ComplaintNumber> parse(String text) {
    return FORM.matcher(text).matches() && found(text) == expected(text)
        ? Optional.of(new ComplaintNumber(text))
        : Optional.empty();
  }

  /**
   * Every number that the text mentions, in capitals or not, in the order of the text and none
   * twice. A number with a slip of the pen is none, so that nobody is led to another's complaint.
   */
  public static Set<ComplaintNumber> findIn(String text) {
    Set<ComplaintNumber> numbers = new LinkedHashSet<>();
    Matcher matcher = IN_TEXT.matcher(text);
    while (matcher.find()) {
      parse(matcher.group().toUpperCase(Locale.ROOT)).ifPresent(numbers::add);
    }
    return numbers;
  }

  /** The last two digits of the year of registration. */
  public int year() {
    return Integer.parseInt(value.substring(2, 4));
  }

  @Override
  public String toString() {
    return value;
  }

  private static int found(String number) {
    return Character.digit(number.charAt(number.length() - 1), 10);
  }

  private static int expected(String number) {
    String digits = number.substring(2, 4) + number.substring(5, 12);
    int sum = 0;
    boolean doubled = true;
    for (int place = digits.length() - 1; place >= 0; place--) {
      int digit = Character.digit(digits.charAt(place), 10);
      int weighed = doubled ? 2 * digit : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
      doubled = !doubled;
    }
    return (10 - sum % 10) % 10;
  }
}

package kesu.intake.rules;

/**
 * The number that is read out to the customer, such as {@code KS26-0000123-0}: the year of
 * registration, a sequence that may have gaps, and a check digit (Luhn over year and sequence) that
 * catches a digit heard wrong or two heard in the wrong order.
 *
 * @param year the last two digits of the company's year
 * @param sequence from 1 to 9,999,999
 */
public record ComplaintNumber(int year, int sequence) {
  private static final int MOST = 9_999_999;

  /** Throws {@link IllegalArgumentException} beyond the digits that there are. */
  public ComplaintNumber {
    if (year < 0 || year > 99 || sequence < 1 || sequence > MOST) {
      throw new IllegalArgumentException(
          "A complaint number has the year %d and the sequence %d, expected 0 to 99 and 1 to %d"
              .formatted(year, sequence, MOST));
    }
  }

  /** The number as it is read out. */
  public String text() {
    String digits = "%02d%07d".formatted(year, sequence);
    return "KS" + digits.substring(0, 2) + "-" + digits.substring(2) + "-" + checkDigit(digits);
  }

  private static int checkDigit(String digits) {
    int sum = 0;
    boolean doubled = true;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      int weighed = doubled ? 2 * digit : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
      doubled = !doubled;
    }
    return (10 - sum % 10) % 10;
  }
}

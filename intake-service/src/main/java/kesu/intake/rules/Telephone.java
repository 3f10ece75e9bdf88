package kesu.intake.rules;

/** Telephone numbers as people write them. */
public final class Telephone {
  /** Digits, spaces and dashes, 7 to 20 in all, perhaps after a plus sign. */
  public static final String FORM = "\\+?[0-9][0-9 -]{5,18}[0-9]";

  /** The form in words, in Chinese and English. */
  public static final String WORDS =
      "应为 7 至 20 位的电话号码，例如 13900001234、010-62345678"
          + " | must be a telephone number of 7 to 20 digits, spaces or dashes, such as 13900001234"
          + " or 010-62345678";

  private Telephone() {}

  /** The digits alone, without the country code of China: the same for the same telephone. */
  public static String digits(String written) {
    StringBuilder digits = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char sign = written.charAt(i);
      if (sign >= '0' && sign <= '9') {
        digits.append(sign);
      }
    }
    String all = digits.toString();
    if (written.startsWith("+") && all.startsWith("86")) {
      return all.substring(2);
    }
    return all.startsWith("0086") ? all.substring(4) : all;
  }
}

package kesu.intake.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kesu.rulebooks.FormField;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * Personal data made unreadable, with as much left as tells apart two customers of one complaint:
 * the customer's own, and where they stand in words that somebody wrote.
 */
public final class Masked {
  private static final int LAST_DIGITS = 4;
  private static final String HIDDEN = "***";

  private Masked() {}

  /** The customer with name, telephone and address masked. */
  public static Customer customer(Customer customer) {
    return new Customer(
        name(customer.name()),
        telephone(customer.telephone()),
        customer.address() == null ? null : HIDDEN);
  }

  /** The lines of a field, masked if the field is personal and where they name the customer. */
  public static List<Text> lines(FormField field, List<Text> lines, Customer customer) {
    return lines.stream()
        .map(
            line ->
                field.isPersonal()
                    ? FormEntry.line(masked(field, line.zh()))
                    : new Text(words(line.zh(), customer), words(line.en(), customer)))
        .toList();
  }

  /** Words that somebody wrote, with the customer's name, telephone and address masked in them. */
  public static String words(String words, Customer customer) {
    String masked = replaced(words, customer.telephone(), telephone(customer.telephone()));
    masked =
        replaced(masked, Telephone.digits(customer.telephone()), telephone(customer.telephone()));
    masked = replaced(masked, customer.address(), HIDDEN);
    return replaced(masked, customer.name(), name(customer.name()));
  }

  /** Words by what they are about, masked alike. */
  public static Map<String, String> words(Map<String, String> words, Customer customer) {
    Map<String, String> masked = new TreeMap<>();
    words.forEach((about, each) -> masked.put(about, words(each, customer)));
    return masked;
  }

  private static String replaced(String words, @Nullable String found, String by) {
    return found == null || found.isBlank() ? words : words.replace(found.strip(), by);
  }

  private static String masked(FormField field, String words) {
    return switch (field) {
      case CUSTOMER_NAME -> name(words);
      case CUSTOMER_TELEPHONE -> telephone(words);
      default -> HIDDEN;
    };
  }

  private static String name(String name) {
    return name.substring(0, name.offsetByCodePoints(0, 1)) + HIDDEN;
  }

  private static String telephone(String telephone) {
    String digits = Telephone.digits(telephone);
    return HIDDEN + digits.substring(Math.max(0, digits.length() - LAST_DIGITS));
  }
}

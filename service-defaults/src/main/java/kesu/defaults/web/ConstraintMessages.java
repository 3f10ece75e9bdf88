package kesu.defaults.web;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;
import kesu.terms.Text;
import org.springframework.validation.FieldError;

/** Messages, in both languages, for fields that violate a constraint. */
final class ConstraintMessages {
  private ConstraintMessages() {}

  static Text of(FieldError error) {
    String field = error.getField();
    return new Text(
        "字段 " + field + " " + words(error, Locale.CHINESE),
        "Field " + field + " " + words(error, Locale.ENGLISH));
  }

  private static String words(FieldError error, Locale locale) {
    boolean chinese = locale == Locale.CHINESE;
    Map<String, Object> limits =
        error.contains(ConstraintViolation.class)
            ? error.unwrap(ConstraintViolation.class).getConstraintDescriptor().getAttributes()
            : Map.of();
    String constraint = error.getCode() == null ? "" : error.getCode();
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> chinese ? "不能为空，请填写" : "must be given";
      case "Size" ->
          chinese
              ? "长度应为 %s 至 %s".formatted(limits.get("min"), limits.get("max"))
              : "must be %s to %s long".formatted(limits.get("min"), limits.get("max"));
      case "Pattern" ->
          chinese
              ? "格式不符，应符合 " + limits.get("regexp")
              : "must have the form " + limits.get("regexp");
      case "PastOrPresent" -> chinese ? "不能晚于现在" : "must not lie in the future";
      default -> String.valueOf(error.getDefaultMessage());
    };
  }
}

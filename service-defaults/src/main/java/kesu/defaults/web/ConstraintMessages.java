package kesu.defaults.web;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Messages, in both languages, for fields that violate a constraint. */
final class ConstraintMessages {
  /** Divides the Chinese from the English words in a constraint's own message. */
  private static final String LANGUAGES = " | ";

  private ConstraintMessages() {}

  /** The fault of a field that the framework has found. */
  static Fault fault(ObjectError error) {
    if (error.contains(ConstraintViolation.class)) {
      return fault(error.unwrap(ConstraintViolation.class));
    }
    return error instanceof FieldError field && error.contains(TypeMismatchException.class)
        ? mismatch(
            field.getField(),
            field.getRejectedValue(),
            error.unwrap(TypeMismatchException.class).getRequiredType())
        : fault(error.getObjectName(), "", Map.of(), String.valueOf(error.getDefaultMessage()));
  }

  /** The fault of a parameter whose value cannot be read. */
  static Fault mismatch(String name, @Nullable Object found, @Nullable Class<?> type) {
    List<String> accepted = type == null ? List.of() : CollectedFaults.accepted(type);
    return new Fault(
        name,
        "parameter-invalid",
        new Text(
            "参数 %s 的值“%s”无法识别%s"
                .formatted(name, found, accepted.isEmpty() ? "" : "，应如 " + accepted),
            "Parameter %s has the unrecognised value '%s'%s"
                .formatted(
                    name, found, accepted.isEmpty() ? "" : ", expected such as " + accepted)),
        accepted);
  }

  /** The fault of a violated constraint. */
  static Fault fault(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    return fault(
        path.isEmpty() ? "(body)" : path,
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
        violation.getConstraintDescriptor().getAttributes(),
        violation.getMessage());
  }

  private static Fault fault(
      String field, String constraint, Map<String, Object> limits, String message) {
    return new Fault(
        field,
        "field-invalid",
        new Text(
            "字段 " + field + " " + words(constraint, limits, message, Locale.CHINESE),
            "Field " + field + " " + words(constraint, limits, message, Locale.ENGLISH)),
        List.of());
  }

  private static String words(
      String constraint, Map<String, Object> limits, String message, Locale locale) {
    boolean chinese = locale == Locale.CHINESE;
    int languages = message.indexOf(LANGUAGES);
    if (languages >= 0) {
      return chinese
          ? message.substring(0, languages)
          : message.substring(languages + LANGUAGES.length());
    }
    return switch (constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> chinese ? "不能为空，请填写" : "must be given";
      case "Size" -> size(limits, chinese);
      case "Digits" ->
          chinese
              ? "最多 %s 位整数、%s 位小数".formatted(limits.get("integer"), limits.get("fraction"))
              : "must have at most %s digits before and %s after the point"
                  .formatted(limits.get("integer"), limits.get("fraction"));
      case "Pattern" ->
          chinese
              ? "格式不符，应符合 " + limits.get("regexp")
              : "must have the form " + limits.get("regexp");
      case "PastOrPresent" -> chinese ? "不能晚于现在" : "must not lie in the future";
      default -> message;
    };
  }

  private static String size(Map<String, Object> limits, boolean chinese) {
    if (Integer.valueOf(0).equals(limits.get("min"))) {
      return chinese
          ? "长度最多为 " + limits.get("max")
          : "must be at most " + limits.get("max") + " long";
    }
    return chinese
        ? "长度应为 %s 至 %s".formatted(limits.get("min"), limits.get("max"))
        : "must be %s to %s long".formatted(limits.get("min"), limits.get("max"));
  }
}

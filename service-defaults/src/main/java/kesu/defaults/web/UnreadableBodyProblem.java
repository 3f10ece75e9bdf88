package kesu.defaults.web;

import java.util.List;
import java.util.stream.Collectors;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Problem details for a body that cannot be read: the field at fault with its accepted values, or
 * the position of the JSON error.
 */
final class UnreadableBodyProblem {
  private UnreadableBodyProblem() {}

  static ProblemDetail problem(@Nullable Throwable cause) {
    return switch (cause) {
      case UnrecognizedPropertyException unknown ->
          field(
              "field-unknown",
              unknown,
              "未知字段 %s",
              "Unknown field %s",
              unknown.getKnownPropertyIds() == null
                  ? List.of()
                  : unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
      case InvalidFormatException format ->
          field(
              "field-invalid",
              format,
              "字段 %s 的值无法识别",
              "Field %s has an unrecognised value",
              CollectedFaults.accepted(format.getTargetType()));
      case DatabindException other ->
          field(
              "field-invalid",
              other,
              "字段 %s 的值无法识别",
              "Field %s has an unrecognised value",
              List.of());
      case JacksonException broken ->
          Problems.problem(
              HttpStatus.BAD_REQUEST,
              "json-broken",
              new Text(
                  "JSON 有误：" + place(broken, "第 %d 行第 %d 列"),
                  "Invalid JSON " + place(broken, "at line %d, column %d")));
      case null, default ->
          Problems.problem(
              HttpStatus.BAD_REQUEST,
              "body-missing",
              new Text("请求没有内容，应为 JSON", "The request body is missing, expected JSON"));
    };
  }

  private static ProblemDetail field(
      String code, DatabindException failure, String zh, String en, List<String> accepted) {
    String path =
        failure.getPath().stream()
            .map(
                part ->
                    part.getPropertyName() == null
                        ? "[" + part.getIndex() + "]"
                        : part.getPropertyName())
            .collect(Collectors.joining("."));
    String name = path.isEmpty() ? "(body)" : path;
    return Problems.field(
        HttpStatus.BAD_REQUEST,
        code,
        new Text(
            zh.formatted(name) + (accepted.isEmpty() ? "" : "，可用 " + accepted),
            en.formatted(name) + (accepted.isEmpty() ? "" : ", accepted: " + accepted)),
        name,
        accepted);
  }

  private static String place(JacksonException broken, String form) {
    return broken.getLocation() == null
        ? "?"
        : form.formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
  }
}

package kesu.rulebooks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * One row of a table. A cell that is missing or malformed refuses the row: nothing has a default.
 *
 * @param number the row number a spreadsheet shows; the header is row 1
 */
record Row(String file, int number, Map<String, String> cells) {
  static final String FROM = "from";
  static final String UNTIL = "until";

  /** Marks a cell as deliberately empty. */
  static final String NONE = "none";

  InvalidRulebook wrong(String found, Text expected) {
    return new InvalidRulebook(file, number, found, expected);
  }

  private InvalidRulebook wrong(String column, String found, String zh, String en) {
    return wrong(found, new Text("列 " + column + " 中" + zh, en + " in column " + column));
  }

  /** The kinds of department or posts of which only one is meant are separated by this. */
  static final String ALTERNATIVE = "/";

  Optional<String> optional(String column) {
    return Optional.ofNullable(cells.get(column)).filter(value -> !value.isBlank());
  }

  String cell(String column) {
    return optional(column).orElseThrow(() -> wrong(column, "", "有一个值", "a value"));
  }

  /** The cell, or empty if it says {@link #NONE}. */
  Optional<String> cellOrNone(String column) {
    return Optional.of(cell(column)).filter(value -> !value.equals(NONE));
  }

  Text text(String name) {
    return new Text(cell(name + "_zh"), cell(name + "_en"));
  }

  /** Both languages or neither; empty text for neither. */
  Text textOrBlank(String name) {
    boolean blank = optional(name + "_zh").isEmpty() && optional(name + "_en").isEmpty();
    return blank ? new Text("", "") : text(name);
  }

  ClauseId clause(String column) {
    return parse(
        column, ClauseId::new, "一个条款号，格式同其他各行", "a clause id like those of the other rows");
  }

  Post post(String column) {
    return code(column, Post::new);
  }

  <T> T code(String column, Function<String, T> constructor) {
    return parse(column, constructor, "字母、数字、短横组成的编号", "a code of letters, digits and dashes");
  }

  LocalDate date(String column) {
    return parse(column, LocalDate::parse, "一个日期，例如 2026-01-31", "a date such as 2026-01-31");
  }

  Duration duration(String column) {
    return parse(column, Duration::parse, "一段时间，例如 PT48H", "a duration such as PT48H");
  }

  BigDecimal number(String column) {
    return parse(column, BigDecimal::new, "一个数", "a number");
  }

  int count(String column) {
    return parse(column, Integer::parseUnsignedInt, "一个整数", "a whole number");
  }

  boolean yes(String column) {
    return word(column, Map.of("yes", true, "no", false));
  }

  <E extends Enum<E>> E constant(String column, Class<E> type) {
    return word(column, constants(type));
  }

  static <E extends Enum<E>> Map<String, E> constants(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    Arrays.stream(type.getEnumConstants()).forEach(value -> words.put(value.name(), value));
    return words;
  }

  <T> T word(String column, Map<String, T> words) {
    return oneOf(column, cell(column), words);
  }

  <T> List<T> words(String column, Map<String, T> words) {
    return list(column).stream().map(value -> oneOf(column, value, words)).toList();
  }

  /** The values of a cell, separated by semicolons and without duplicates. */
  List<String> list(String column) {
    List<String> values = Arrays.stream(cell(column).split(";", -1)).map(String::strip).toList();
    if (values.contains("") || values.stream().distinct().count() < values.size()) {
      throw wrong(
          column,
          cell(column),
          "用分号隔开、不重复的值",
          "values without repetition, separated by semicolons");
    }
    return values;
  }

  <T> T oneOf(String column, String found, Map<String, T> words) {
    T value = words.get(found);
    if (value == null) {
      String known = String.join(", ", words.keySet());
      throw wrong(column, found, "以下之一：" + known, "one of " + known);
    }
    return value;
  }

  private <T> T parse(String column, Function<String, T> parser, String zh, String en) {
    String value = cell(column);
    try {
      return parser.apply(value);
    } catch (IllegalArgumentException | DateTimeParseException malformed) {
      throw wrong(column, value, zh, en);
    }
  }

  LocalDate from() {
    return optional(FROM).isPresent() ? date(FROM) : LocalDate.MIN;
  }

  /** The first day on which the row is no longer in force. */
  LocalDate until() {
    return optional(UNTIL).isPresent() ? date(UNTIL) : LocalDate.MAX;
  }

  boolean inForce(LocalDate day) {
    return !day.isBefore(from()) && day.isBefore(until());
  }

  void checkDates(LocalDate start) {
    if (!until().isAfter(from()) || !until().isAfter(start)) {
      throw wrong(UNTIL, until().toString(), "晚于生效日的日期", "a date after the row comes into force");
    }
  }
}

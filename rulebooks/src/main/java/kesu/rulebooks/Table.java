package kesu.rulebooks;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import kesu.terms.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** One CSV table of a folder, whose rows may be dated. */
record Table(String file, List<Row> rows) {
  private static final String NOTE = "note";

  /** Reads a table that has these columns, in any order, and optionally a note. */
  static Table read(Folder folder, String file, String... columns) {
    return read(folder, file, List.of(columns), List.of(NOTE));
  }

  /**
   * Reads a table that has these columns and optionally a note and the days between which a row is
   * in force.
   */
  static Table dated(Folder folder, String file, String... columns) {
    return read(folder, file, List.of(columns), List.of(NOTE, Row.FROM, Row.UNTIL));
  }

  private static Table read(
      Folder folder, String file, List<String> columns, List<String> optional) {
    String path = folder.path(file);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .get();
    try (CSVParser parser = format.parse(new StringReader(folder.text(file)))) {
      checkHeader(path, parser.getHeaderNames(), columns, optional);
      List<Row> rows = new ArrayList<>();
      for (CSVRecord line : parser) {
        Row row = new Row(path, Math.toIntExact(line.getRecordNumber()) + 1, line.toMap());
        if (!line.isConsistent()) {
          throw row.wrong(
              line.size() + " cells",
              new Text(
                  parser.getHeaderNames().size() + " 个单元格，与表头一致",
                  parser.getHeaderNames().size() + " cells, as in the header"));
        }
        rows.add(row);
      }
      return new Table(path, List.copyOf(rows));
    } catch (IOException | IllegalArgumentException malformed) {
      throw new InvalidRulebook(
          path,
          0,
          Objects.requireNonNullElse(malformed.getMessage(), ""),
          new Text("一张带表头的 CSV 表", "a CSV table with a header row"));
    }
  }

  private static void checkHeader(
      String path, List<String> found, List<String> expected, List<String> optional) {
    List<String> known = new ArrayList<>(expected);
    known.addAll(optional);
    if (!found.containsAll(expected) || !known.containsAll(found)) {
      String columns = String.join(",", expected);
      throw new InvalidRulebook(
          path,
          1,
          String.join(",", found),
          new Text(
              "列 " + columns + "，另可有 " + optional,
              "the columns " + columns + " and optionally " + optional));
    }
  }

  /** The rows in force on that day; a table that has none is refused. */
  List<Row> someOn(LocalDate day) {
    List<Row> inForce = on(day);
    if (inForce.isEmpty()) {
      throw new InvalidRulebook(
          file,
          0,
          "",
          new Text(
              day + " 至少有一行有效（现有空缺）", "at least one row in force on " + day + ": there is a gap"));
    }
    return inForce;
  }

  /** The rows in force on that day. */
  List<Row> on(LocalDate day) {
    return rows.stream().filter(row -> row.inForce(day)).toList();
  }

  /** The days after {@code start} on which some row begins or ends. */
  SortedSet<LocalDate> changesAfter(LocalDate start) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Row row : rows) {
      days.add(row.from());
      days.add(row.until());
    }
    days.remove(LocalDate.MAX);
    return new TreeSet<>(days.tailSet(start.plusDays(1)));
  }

  /**
   * Checks that rows of the same key follow each other in time without overlap or gap, and that
   * none has ended before {@code start}.
   */
  Table follows(LocalDate start, String... key) {
    Map<List<String>, List<Row>> rowsByKey = new LinkedHashMap<>();
    for (Row row : rows) {
      row.checkDates(start);
      List<String> value = List.of(key).stream().map(row::cell).toList();
      rowsByKey.computeIfAbsent(value, ignored -> new ArrayList<>()).add(row);
    }
    rowsByKey.forEach(Table::checkOrder);
    return this;
  }

  private static void checkOrder(List<String> key, List<Row> rows) {
    rows.sort(Comparator.comparing(Row::from));
    String id = String.join(" ", key);
    for (int i = 1; i < rows.size(); i++) {
      Row earlier = rows.get(i - 1);
      Row later = rows.get(i);
      if (later.from().equals(LocalDate.MIN)) {
        throw later.wrong(
            id,
            new Text(
                "不重复的编号（第 " + earlier.number() + " 行已有）",
                "no duplicate: row " + earlier.number() + " has this id already"));
      }
      if (later.from().isBefore(earlier.until())) {
        throw later.wrong(
            id + " from " + later.from(),
            new Text(
                "与第 " + earlier.number() + " 行时间不重叠",
                "no overlap in time with row " + earlier.number()));
      }
      if (later.from().isAfter(earlier.until())) {
        throw later.wrong(
            id + " from " + later.from(),
            new Text(
                "与第 " + earlier.number() + " 行之间没有间断：from 应为 " + earlier.until(),
                "no gap in time after row " + earlier.number() + ": from " + earlier.until()));
      }
    }
  }
}

package kesu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The clauses of all built-in rulebooks.
 *
 * @param tables the tables with a row of a clause, by its id
 * @param notAutomated the reason why a clause is not automated, by its id
 */
record ClauseTables(Map<String, Set<String>> tables, Map<String, String> notAutomated) {
  private static final String FOLDER = "rulebooks/src/main/resources/rulebooks";
  private static final String NOT_AUTOMATED = "not-automated.csv";
  private static final String CLAUSE = "clause";
  private static final Set<String> APPLIED =
      Set.of(
          "deadlines.csv",
          "severity.csv",
          "exposure.csv",
          "exposure-thresholds.csv",
          "exposure-notices.csv",
          "gates.csv");

  /** Reads them from the sources of the module {@code rulebooks}. */
  static ClauseTables read() {
    ClauseTables read = new ClauseTables(new TreeMap<>(), new TreeMap<>());
    for (CSVRecord rulebook : rows(Project.path(FOLDER + "/index.csv"))) {
      read.add(Project.path(FOLDER + "/" + rulebook.get("folder")));
    }
    return read;
  }

  private void add(Path folder) {
    for (CSVRecord row : rows(folder.resolve(NOT_AUTOMATED))) {
      String reason = row.get("because_zh") + " / " + row.get("because_en");
      notAutomated.put(row.get(CLAUSE), reason);
    }
    for (Path file : files(folder)) {
      for (CSVRecord row : rows(file)) {
        if (row.isMapped(CLAUSE)) {
          tables
              .computeIfAbsent(row.get(CLAUSE), ignored -> new TreeSet<>())
              .add(file.getFileName().toString());
        }
      }
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".csv") && !file.endsWith(NOT_AUTOMATED))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot list " + folder, unreadable);
    }
  }

  /** The rows of a table. */
  static List<CSVRecord> rows(Path file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + file, unreadable);
    }
  }

  /**
   * True if the clause is the row of a table that rules read, and not only of the list of texts.
   */
  boolean isData(String clause) {
    return tables.getOrDefault(clause, Set.of()).stream()
        .anyMatch(table -> !table.equals("clauses.csv"));
  }

  /** True if the clause is the row of a table that a service judges cases by. */
  boolean isApplied(String clause) {
    return tables.getOrDefault(clause, Set.of()).stream().anyMatch(APPLIED::contains);
  }

  /**
   * The parts of the ids after the regulation, such as {@code D8}, as far as they have a number.
   */
  Set<String> numbers() {
    return tables.keySet().stream()
        .map(id -> id.substring(id.indexOf('-') + 1))
        .filter(number -> number.matches(".*\\d.*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

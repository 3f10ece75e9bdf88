package kesu.rulebooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A copy of a built-in folder, to be edited as a rule owner would, rightly or with a mistake. */
record PlantedFolder(Path path) {
  private static final List<String> R1_FILES =
      List.of(
          "rulebook.csv",
          "clauses.csv",
          "severity.csv",
          "departments.csv",
          "posts.csv",
          "permissions.csv",
          "reasons.csv",
          "penalties.csv",
          "rewards.csv",
          "occasions.csv",
          "precedence.csv",
          "deadlines.csv",
          "silence.csv",
          "exposure.csv",
          "exposure-thresholds.csv",
          "exposure-notices.csv",
          "gates.csv",
          "incidents.csv",
          "groups.csv",
          "tasks.csv",
          "conditions.csv",
          "claims.csv",
          "form-fields.csv");
  private static final List<String> ORGANISATION_FILES =
      List.of("branches.csv", "stores.csv", "departments.csv", "holders.csv");

  static PlantedFolder copyOfR1(Path into) {
    return copy("/rulebooks/r1/", R1_FILES, into);
  }

  static PlantedFolder copyOfSampleOrganisation(Path into) {
    return copy("/organisation/sample/", ORGANISATION_FILES, into);
  }

  private static PlantedFolder copy(String from, List<String> files, Path into) {
    for (String file : files) {
      try (InputStream in =
          Objects.requireNonNull(PlantedFolder.class.getResourceAsStream(from + file))) {
        Files.copy(in, into.resolve(file));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return new PlantedFolder(into);
  }

  List<String> lines(String file) {
    try {
      return new ArrayList<>(Files.readAllLines(path.resolve(file), StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  PlantedFolder write(String file, List<String> lines) {
    try {
      Files.writeString(path.resolve(file), String.join("\n", lines) + "\n");
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The row (the header being 1) that begins with that key. */
  int row(String file, String key) {
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(key + ",")) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("No row " + key + " in " + file);
  }

  /** Changes the row that begins with that key; the change must change something. */
  PlantedFolder replace(String file, String key, String expression, String by) {
    List<String> lines = lines(file);
    int index = row(file, key) - 1;
    lines.set(index, changed(lines.get(index), expression, by));
    return write(file, lines);
  }

  /** Adds a changed copy of the row that begins with that key. */
  PlantedFolder append(String file, String key, Map<String, String> changes) {
    List<String> lines = lines(file);
    String row = lines.get(row(file, key) - 1);
    for (Map.Entry<String, String> change : changes.entrySet()) {
      row = changed(row, change.getKey(), change.getValue());
    }
    lines.add(row);
    return write(file, lines);
  }

  private static String changed(String line, String expression, String by) {
    String after = line.replaceFirst(expression, by);
    if (after.equals(line)) {
      throw new IllegalArgumentException("'" + expression + "' changes nothing in " + line);
    }
    return after;
  }

  PlantedFolder drop(String file, String key) {
    List<String> lines = lines(file);
    lines.remove(row(file, key) - 1);
    return write(file, lines);
  }

  /** Gives every row the two columns that date it, empty. */
  PlantedFolder dated(String file) {
    return eachLine(file, line -> line + ",,")
        .header(file, header -> header.replaceFirst(",,$", ",from,until"));
  }

  PlantedFolder header(String file, UnaryOperator<String> change) {
    List<String> lines = lines(file);
    lines.set(0, change.apply(lines.getFirst()));
    return write(file, lines);
  }

  private PlantedFolder eachLine(String file, UnaryOperator<String> change) {
    return write(file, lines(file).stream().map(change).toList());
  }
}

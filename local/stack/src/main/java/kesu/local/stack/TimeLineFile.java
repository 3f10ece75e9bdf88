package kesu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Properties;

/** Keeps the time line between runs, so that it never goes back. */
final class TimeLineFile {
  private static final String STOPPED = "stopped";
  private final Path file;

  TimeLineFile(Path file) {
    this.file = file;
  }

  /** The line for a run that begins now; it is kept before anybody sees it. */
  TimeLine resume(double speed, Instant now) {
    TimeLine line = Files.exists(file) ? before(speed, now) : TimeLine.beginning(now, speed);
    write(properties(line));
    return line;
  }

  /** Everything has stopped: the line stands still where it is now. */
  void stopped(TimeLine line, Instant now) {
    Properties properties = properties(line);
    properties.setProperty(STOPPED, line.at(now).toString());
    write(properties);
  }

  private TimeLine before(double speed, Instant now) {
    Properties kept = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      kept.load(reader);
      TimeLine line =
          new TimeLine(
              Instant.parse(kept.getProperty("origin", "")),
              Instant.parse(kept.getProperty("start", "")),
              Double.parseDouble(kept.getProperty("speed", "")));
      String stopped = kept.getProperty(STOPPED);
      return line.resumed(stopped == null ? null : Instant.parse(stopped), speed, now);
    } catch (DateTimeParseException | NumberFormatException broken) {
      throw new StackFailure(
          "时间线文件无法读取 The time line cannot be read: "
              + file
              + "；应有 expected origin, start (ISO 8601), speed; "
              + "改正它，或用 --fresh 重新开始 mend it, or begin anew with --fresh",
          broken);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Properties properties(TimeLine line) {
    Properties properties = new Properties();
    properties.setProperty("origin", line.origin().toString());
    properties.setProperty("start", line.start().toString());
    properties.setProperty("speed", Double.toString(line.speed()));
    return properties;
  }

  private void write(Properties properties) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try (var writer = Files.newBufferedWriter(draft)) {
      properties.store(writer, "kesu: the company's time line");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

package kesu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Properties;

/** Saves the time line between runs, so that company time never goes back. */
final class TimeLineFile {
  private static final String STOPPED = "stopped";
  private final Path file;

  TimeLineFile(Path file) {
    this.file = file;
  }

  /** The time line for a run that begins now; saved before any process sees it. */
  TimeLine resume(double speed, Instant now) {
    TimeLine line = Files.exists(file) ? continued(speed, now) : TimeLine.beginning(now, speed);
    write(properties(line));
    return line;
  }

  /** Saves a clean stop: company time stands still from {@code now}. */
  void stopped(TimeLine line, Instant now) {
    Properties properties = properties(line);
    properties.setProperty(STOPPED, line.at(now).toString());
    write(properties);
  }

  private TimeLine continued(double speed, Instant now) {
    Properties saved = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      saved.load(reader);
      TimeLine line =
          new TimeLine(
              Instant.parse(saved.getProperty("origin", "")),
              Instant.parse(saved.getProperty("start", "")),
              Double.parseDouble(saved.getProperty("speed", "")));
      String stopped = saved.getProperty(STOPPED);
      return line.resumed(stopped == null ? null : Instant.parse(stopped), speed, now);
    } catch (DateTimeParseException | NumberFormatException broken) {
      throw new StackFailure(
          "时间线文件 %s 无法读取，应含 origin、start（ISO 8601）和 speed；请改正，或用 --fresh 重新开始 The time line %1$s cannot be read, expected origin, start (ISO 8601) and speed; correct it, or start over with --fresh"
              .formatted(file),
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

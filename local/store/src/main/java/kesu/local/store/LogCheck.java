package kesu.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder before RocksDB does. RocksDB takes a damaged length for the end of the log and
 * drops what follows, and takes a folder without CURRENT for a new one; only a write that a crash
 * interrupted may be dropped.
 */
final class LogCheck {
  private LogCheck() {}

  /** Damage by which acknowledged writes would be lost, in words; null if there is none. */
  static @Nullable String damage(Path folder) throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names = files.map(file -> file.getFileName().toString()).sorted().toList();
    }
    boolean used = names.stream().anyMatch(name -> name.matches("MANIFEST-.*|.*\\.(sst|log)"));
    if (used && !names.contains("CURRENT")) {
      return "CURRENT is missing";
    }
    LogFile torn = null;
    for (String name : names) {
      if (name.matches("\\d{1,9}\\.log")) {
        LogFile log = LogFile.read(folder.resolve(name));
        if (torn != null && !log.isEmpty() && !log.continues(torn)) {
          return said(torn);
        }
        if (log.end() == LogFile.End.DAMAGED) {
          return said(log);
        }
        torn = log.end() == LogFile.End.TORN ? log : torn != null && log.isEmpty() ? torn : null;
      }
    }
    return null;
  }

  private static String said(LogFile log) {
    return "%s @ %d / %d bytes".formatted(log.file().getFileName(), log.position(), log.size());
  }
}

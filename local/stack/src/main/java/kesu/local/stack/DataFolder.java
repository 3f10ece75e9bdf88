package kesu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * The folder in which a stack keeps its data. Only one stack uses it at a time, and a folder that
 * this program did not create is refused.
 */
final class DataFolder implements AutoCloseable {
  private static final String MARKER = ".kesu-data";
  private static final List<String> CLEARED = List.of("kafka", "store", "logs", "timeline");
  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Locks the folder, creating it if missing. */
  static DataFolder open(Path folder) {
    try {
      if (Files.isDirectory(folder) && !isEmpty(folder) && !Files.exists(folder.resolve(MARKER))) {
        throw new StackFailure(
            "%s 不是本程序建立的（缺少 %s），不予使用；请用 --data 指定空目录或新目录 %1$s was not created by this program (it has no %2$s) and is left alone; name an empty or new folder with --data"
                .formatted(folder, MARKER));
      }
      Files.createDirectories(folder);
      if (!Files.exists(folder.resolve(MARKER))) {
        Files.writeString(
            folder.resolve(MARKER), "本目录由 ./start 建立和管理 created and managed by ./start\n");
      }
      return new DataFolder(folder, lock(folder.resolve("lock")));
    } catch (IOException failed) {
      throw new StackFailure("数据目录不可用 The data folder cannot be used: " + folder, failed);
    }
  }

  /** Deletes the data of earlier runs, but not the unpacked programs or foreign files. */
  void clear() {
    for (String name : CLEARED) {
      delete(folder.resolve(name));
    }
  }

  Path of(String first, String... more) {
    Path path = folder.resolve(first);
    for (String name : more) {
      path = path.resolve(name);
    }
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return path;
  }

  /** Keeps the previous run's log beside the new one. */
  void rotate(Path log) {
    try {
      if (Files.exists(log)) {
        Files.move(
            log,
            log.resolveSibling(log.getFileName() + ".before"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      held = null;
    }
    if (held == null) {
      channel.close();
      throw new StackFailure(
          "数据目录 %s 正被另一个 ./start 使用；请先停掉它，或用 --data 另指定目录 The data folder %1$s is in use by another ./start; stop it first, or name another folder with --data"
              .formatted(file.getParent()));
    }
    return channel;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try {
      Files.walkFileTree(
          path,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path visited, @org.jspecify.annotations.Nullable IOException failed)
                throws IOException {
              if (failed != null) {
                throw failed;
              }
              Files.delete(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failed) {
      throw new StackFailure("无法清除 Cannot delete: " + path, failed);
    }
  }
}

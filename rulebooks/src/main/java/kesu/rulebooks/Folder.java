package kesu.rulebooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import kesu.terms.Text;

/**
 * A folder of tables, on the classpath or on disk.
 *
 * @param name its name in messages
 * @param bytes the content of a file by its name, empty if there is none
 */
record Folder(String name, Function<String, Optional<byte[]>> bytes) {

  /** A folder inside the product, by its path on the classpath. */
  static Folder builtIn(String path) {
    return new Folder(path, file -> resource("/" + path + "/" + file));
  }

  /** A folder on disk, given at start. */
  static Folder at(Path path) {
    return new Folder(path.toString(), file -> onDisk(path.resolve(file)));
  }

  String path(String file) {
    return name + "/" + file;
  }

  /** The file's text; it must exist and be UTF-8, with or without a byte order mark. */
  String text(String file) {
    byte[] content =
        bytes
            .apply(file)
            .orElseThrow(
                () ->
                    new InvalidRulebook(
                        path(file), 0, "", new Text("一个存在的文件", "a file of this name")));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new InvalidRulebook(
          path(file),
          0,
          notUtf8.getMessage() == null ? "" : notUtf8.getMessage(),
          new Text("UTF-8 编码的文件", "a file encoded in UTF-8"));
    }
  }

  private static Optional<byte[]> resource(String path) {
    try (InputStream in = Folder.class.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + path + " from the classpath", unreadable);
    }
  }

  private static Optional<byte[]> onDisk(Path path) {
    try {
      return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + path, unreadable);
    }
  }
}

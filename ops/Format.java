import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks ({@code -check}) or fixes ({@code -replace}) the format of every Java source below a folder. Runs the
 * formatter on the project's own JDK, because it can only read the Java that its own JVM compiles.
 */
class Format {
  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of(args[1]);
    Path checked = root.resolve("target/format-checked");
    List<String> sources;
    try (Stream<Path> files = Files.walk(root)) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".java") && file.toString().contains("/src/"))
              .filter(file -> !root.relativize(file).toString().contains("target/"))
              .filter(file -> isNewer(file, checked))
              .map(Path::toString)
              .sorted()
              .toList();
    }
    if (sources.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-XX:TieredStopAtLevel=1");
    for (String part : List.of("api", "code", "file", "parser", "tree", "util")) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-jar", root.resolve("target/formatter.jar").toString()));
    command.addAll(
        args[0].equals("-replace")
            ? List.of("--replace")
            : List.of("--dry-run", "--set-exit-if-changed"));
    command.addAll(sources);
    FileTime began = FileTime.fromMillis(System.currentTimeMillis());
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit == 0) {
      Files.write(checked, new byte[0]);
      Files.setLastModifiedTime(checked, began);
    } else {
      System.err.println(
          "以上源文件格式不符，请运行 The files above are not formatted; run: mvn -N validate -Dformat=-replace");
    }
    System.exit(exit);
  }

  /** False if the file was formatted at the last check and has not changed since. */
  private static boolean isNewer(Path file, Path checked) {
    try {
      return !Files.exists(checked)
          || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(checked)) >= 0;
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}

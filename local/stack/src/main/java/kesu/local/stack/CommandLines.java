package kesu.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kesu.local.hosting.Program;
import kesu.local.store.Durability;

/** Runs each part as a process of its own. */
final class CommandLines implements PartRunner {
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseTransparentHugePages", // saves virtual machines a tenth of their time
          "-Duser.timezone=UTC",
          "-Dfile.encoding=UTF-8",
          "-Xss512k",
          "--enable-native-access=ALL-UNNAMED");

  /** A young generation that holds all work in progress, so that little is ever copied. */
  private static final List<String> SERVICE_HEAP = List.of("-Xms384m", "-Xmx384m", "-Xmn224m");

  private final Settings settings;
  private final DataFolder folder;
  private final Arguments arguments;
  private final Programs programs;

  CommandLines(Settings settings, DataFolder folder, Arguments arguments, Programs programs) {
    this.settings = settings;
    this.folder = folder;
    this.arguments = arguments;
    this.programs = programs;
  }

  /** The option that marks a process as belonging to a data folder. */
  static String mark(Settings settings) {
    return "-Dkesu.stack=" + settings.data();
  }

  @Override
  public RunningPart run(Part part) {
    return ChildProcess.start(
        of(part), folder.of("logs", part.id() + ".log"), folder.of("run", part.id() + ".pid"));
  }

  private List<String> of(Part part) {
    List<String> command = new ArrayList<>(List.of(Programs.java(), mark(settings)));
    command.addAll(JVM);
    switch (part) {
      case BROKER -> broker(command);
      case STORE -> store(command);
      case INTAKE, ROUTING, SLA, PENALTY, MEDIA -> application(part, command, SERVICE_HEAP);
      case GATEWAY -> application(part, command, List.of("-Xms64m", "-Xmx192m"));
    }
    return command;
  }

  private void application(Part part, List<String> command, List<String> heap) {
    Program program = programs.of(part);
    command.addAll(heap);
    command.addAll(List.of("-cp", programs.classPath(program), program.mainClass()));
    command.addAll(arguments.of(part));
  }

  private void store(List<String> command) {
    command.addAll(List.of("-Xms96m", "-Xmx256m"));
    server(command, "kesu.local.store.StoreMain");
    command.addAll(
        List.of(
            "--data",
            folder.of("store").toString(),
            "--port",
            Integer.toString(settings.ports().of(Part.STORE))));
    if (settings.durability() == Durability.LOG) {
      command.add("--no-fsync");
    }
  }

  private void broker(List<String> command) {
    Path properties = folder.of("run", "kafka.properties");
    try {
      Files.writeString(properties, arguments.broker());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    command.addAll(List.of("-Xms256m", "-Xmx256m"));
    server(command, BrokerMain.class.getName());
    command.add(properties.toString());
  }

  private void server(List<String> command, String mainClass) {
    command.addAll(
        List.of(
            "-Dlogback.configurationFile=servers-logback.xml",
            "-cp",
            programs.ownClassPath(),
            mainClass));
  }
}

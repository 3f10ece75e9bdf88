package kesu.local.stack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import kesu.local.store.Durability;
import org.jspecify.annotations.Nullable;

/**
 * The command-line options of {@code ./start}.
 *
 * @param settings the stack's settings
 * @param demo true to play the sample day
 * @param texts a CSV file with the customers' words; null for the built-in ones
 * @param exit true to stop after the sample day
 * @param request a request to a running {@code ./start}, such as {@code stop sla-service}; null to
 *     run
 */
record Options(
    Settings settings, boolean demo, @Nullable Path texts, boolean exit, @Nullable String request) {
  /** An hour in a second: a 48-hour clock runs out in 48 seconds. */
  private static final double DEMO_SPEED = 3600;

  static final String USAGE =
      """
      用法 Usage: ./start [选项 options]
        --demo             演示一天的样例投诉并给出汇总 play a sample day of complaints and print a summary
        --texts FILE.csv   顾客原话取自 CSV（category,label,text，取 label 0 的行）customers' words from a CSV file (rows with label 0)
        --exit             样例日结束后退出 exit after the sample day
        --speed N          公司时间加快 N 倍（默认 1，--demo 默认 3600）run company time N times faster (default 1; 3600 with --demo)
        --fresh            先清除以前的数据 delete the data of earlier runs first
        --separate         各部分各为一个进程，而不是合在一个进程中 run each part as a process of its own instead of all in one
        --stop PART        停止正在运行的 ./start 中的一个部分，如 sla-service stop a part of the ./start that is running, such as sla-service
        --kill PART        强行终止一个部分（--separate）kill a part (--separate)
        --resume PART      再启动它 start it again
        --mongo URI        用这个 MongoDB（连接串，不带库名）代替自带的存储 use this MongoDB (a connection string without a database) instead of the store that comes with Kesu
        --kafka HOST:PORT  用这个 Kafka 代替自带的 broker use this Kafka instead of the broker that comes with Kesu
        --no-fsync         存储不等数据落盘就确认：更快，但断电会丢失 the store acknowledges before the data is on the disk: faster, but a power cut loses some
        --data DIR         数据目录（默认 ./data）data folder (default ./data)
        --base-port N      网关 N，服务 N+1 至 N+5，Kafka N+6、N+7，存储 N+8；0 为任意空闲端口 gateway N, services N+1 to N+5, Kafka N+6 and N+7, store N+8; 0 for any that are free
        --port N           网关端口（默认 8080）gateway port (default 8080)
        --kafka-port N     Kafka 端口，controller 用 N+1（默认 9092）Kafka port, its controller uses N+1 (default 9092)
        --store-port N     存储端口（默认 27017）store port (default 27017)
        --help             显示本说明 print this help
      """;

  /**
   * Reads the command line.
   *
   * @throws StackFailure if an option is not understood; the message names it
   */
  static Options read(Path project, Path workingFolder, List<String> arguments) {
    Reader reader = new Reader(project, workingFolder, new ArrayDeque<>(arguments));
    return reader.read();
  }

  /** Reads the options. Single ports override the base port in any order. */
  private static final class Reader {
    private final Path project;
    private final Path workingFolder;
    private final Deque<String> arguments;
    private Path data;
    private @Nullable Double speed;
    private boolean fresh;
    private boolean separate;
    private Durability durability = Durability.FSYNC;
    private @Nullable String request;
    private boolean demo;
    private boolean exit;
    private @Nullable Path texts;
    private Ports ports = Ports.standard();
    private @Nullable Integer gateway;
    private @Nullable Integer kafka;
    private @Nullable Integer store;
    private @Nullable MongoUri mongo;
    private @Nullable String bootstrap;

    Reader(Path project, Path workingFolder, Deque<String> arguments) {
      this.project = project;
      this.workingFolder = workingFolder;
      this.arguments = arguments;
      this.data = project.resolve("data");
    }

    Options read() {
      while (!arguments.isEmpty()) {
        String option = arguments.removeFirst();
        switch (option) {
          case "--demo" -> demo = true;
          case "--exit" -> exit = true;
          case "--separate" -> separate = true;
          case "--no-fsync" -> durability = Durability.LOG;
          case "--stop", "--kill", "--resume" ->
              request = option.substring(2) + " " + value(option);
          case "--fresh" -> fresh = true;
          case "--texts" -> texts = workingFolder.resolve(value(option));
          case "--data" -> data = workingFolder.resolve(value(option));
          case "--mongo" -> mongo = MongoUri.parse(value(option));
          case "--kafka" -> bootstrap = value(option);
          case "--speed" -> speed = number(option, Double::valueOf);
          case "--base-port" -> ports = Ports.fromOrFree(number(option, Integer::valueOf));
          case "--port" -> gateway = number(option, Integer::valueOf);
          case "--kafka-port" -> kafka = number(option, Integer::valueOf);
          case "--store-port" -> store = number(option, Integer::valueOf);
          default -> throw new StackFailure("不认识的选项 Unknown option: " + option + "\n" + USAGE);
        }
      }
      refuseContradictions();
      double chosen = speed == null ? (demo ? DEMO_SPEED : 1) : speed;
      return new Options(
          new Settings(
              project,
              data,
              ports(),
              chosen,
              fresh,
              separate,
              new ExternalServers(mongo, bootstrap),
              durability,
              System.out),
          demo,
          texts,
          exit,
          request);
    }

    private void refuseContradictions() {
      refuse(mongo != null && store != null, "--mongo", "--store-port");
      refuse(bootstrap != null && kafka != null, "--kafka", "--kafka-port");
      if (fresh && (mongo != null || bootstrap != null)) {
        throw new StackFailure(
            "--fresh 不会清除 --mongo、--kafka 所指的服务器，不能同时使用；请自行清除其中 Kesu 的库和主题，并用 --data 另指定目录 --fresh"
                + " does not clear the servers of --mongo and --kafka and cannot be used with them;"
                + " clear Kesu's databases and topics there yourself and name a new folder with"
                + " --data");
      }
    }

    private static void refuse(boolean both, String one, String other) {
      if (both) {
        throw new StackFailure(
            "%s 与 %s 不能同时使用：前者用别处的服务器，后者是自带的那个的端口 %1$s and %2$s cannot be used together: one names a server elsewhere, the other is a port of the one that comes with Kesu"
                .formatted(one, other));
      }
    }

    private Ports ports() {
      Ports chosen = ports;
      chosen = gateway == null ? chosen : chosen.with(Part.GATEWAY, gateway);
      chosen = kafka == null ? chosen : chosen.with(Part.BROKER, kafka);
      return store == null ? chosen : chosen.with(Part.STORE, store);
    }

    private String value(String option) {
      String value = arguments.pollFirst();
      if (value == null) {
        throw new StackFailure("选项 %s 缺少值 Option %1$s needs a value".formatted(option));
      }
      return value;
    }

    private <N extends Number> N number(String option, Function<String, N> parser) {
      String value = value(option);
      try {
        return parser.apply(value);
      } catch (NumberFormatException wrong) {
        throw new StackFailure(
            "选项 %s 的值应为数字，现为 %s Option %1$s needs a number, not %2$s".formatted(option, value),
            wrong);
      }
    }
  }
}

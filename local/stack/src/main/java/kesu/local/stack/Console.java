package kesu.local.stack;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The stack's messages to the person who started it, in Chinese and English. */
final class Console {
  /** The beginning of the line that says that all parts are ready. */
  static final String ALL_READY = "全部就绪";

  private final PrintStream out;
  private final Ports ports;

  Console(PrintStream out, Ports ports) {
    this.out = out;
    this.ports = ports;
  }

  void print(String line) {
    out.println(line);
    out.flush();
  }

  void ready(Part part, Duration took) {
    print(
        "✔ %5.1f s  %-20s 127.0.0.1:%-5d  %s"
            .formatted(took.toMillis() / 1000.0, part.id(), ports.of(part), part.title()));
  }

  String died(Part part, String reason, Path log, List<String> lastLines) {
    return "✘ %s 已停止 has stopped（%s）；日志 log: %s%n    %s"
        .formatted(
            part.title(),
            reason,
            log,
            lastLines.isEmpty() ? "(空 empty)" : String.join("\n    ", lastLines));
  }

  void allReady(Settings settings, TimeLine line, Duration took) {
    int gateway = ports.of(Part.GATEWAY);
    print(
        """

        %s，用时 %.1f 秒 All ready in %2$.1f s
          网关 gateway     http://127.0.0.1:%d/api/
          Kafka            %s
          存储 store       %s
          数据 data        %s
          日志 logs        %s
          公司时间 company time  %s，速度 speed ×%s
        按 Ctrl-C 停止 Press Ctrl-C to stop
        """
            .formatted(
                ALL_READY,
                took.toMillis() / 1000.0,
                gateway,
                settings.kafka() + origin(settings, Part.BROKER),
                settings.mongo().shown() + origin(settings, Part.STORE),
                settings.data(),
                settings.data().resolve("logs"),
                line.at(java.time.InstantSource.system().instant()),
                plain(line.speed())));
  }

  private static String origin(Settings settings, Part part) {
    return settings.external().provide(part) ? "  （外部 external）" : "";
  }

  void stopped(Duration took) {
    print("已全部停止，用时 %.1f 秒 All stopped in %1$.1f s".formatted(took.toMillis() / 1000.0));
  }

  private static String plain(double speed) {
    return java.math.BigDecimal.valueOf(speed).stripTrailingZeros().toPlainString();
  }
}

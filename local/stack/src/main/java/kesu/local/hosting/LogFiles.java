package kesu.local.hosting;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/**
 * The logs of the programs in this JVM. A line goes to the file of the program whose class loader
 * is the context class loader of the thread, or one of its parents; threads inherit it from the
 * thread that made them. Where a library takes it away, as Spring does from Kafka's producers, the
 * name of the thread tells. A line of any other thread goes to the host's own file.
 */
public final class LogFiles extends UnsynchronizedAppenderBase<ILoggingEvent> {
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5p [%t] %c{1} %m%n";
  private final Path folder;
  private final LoggerContext logging;
  private final Map<String, FileAppender<ILoggingEvent>> files = new ConcurrentHashMap<>();
  private final FileAppender<ILoggingEvent> own;

  private LogFiles(Path folder, String own, LoggerContext logging) {
    this.folder = folder;
    this.logging = logging;
    this.own = plain(own);
  }

  /**
   * Takes over all logging of this JVM.
   *
   * @param own name of the host's own log
   */
  public static LogFiles in(Path folder, String own) {
    // Spring Boot's would reset the logging of all whenever an application starts
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    logging.reset();
    LogFiles logs = new LogFiles(folder, own, logging);
    logs.setContext(logging);
    logs.start();
    Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(logs);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    return logs;
  }

  /** Sets the level of a logger. */
  public void level(String logger, String level) {
    logging
        .getLogger(logger.equalsIgnoreCase("root") ? org.slf4j.Logger.ROOT_LOGGER_NAME : logger)
        .setLevel(Level.toLevel(level));
  }

  /** Opens the log of a program, with lines for people. */
  public void open(String program) {
    files.put(program, plain(program));
  }

  /** Opens the log of a Spring application, with the format and levels that it asks for. */
  void open(String program, Environment environment) {
    Binder.get(environment)
        .bind("logging.level", Bindable.mapOf(String.class, String.class))
        .ifBound(levels -> levels.forEach(this::level));
    String format = environment.getProperty("logging.structured.format.console");
    if (format == null) {
      open(program);
      return;
    }
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setFormat(format);
    synchronized (this) {
      // the encoder reads the name of the service from the environment when it starts
      logging.putObject(Environment.class.getName(), environment);
      FileAppender<ILoggingEvent> previous = files.put(program, file(program, encoder));
      if (previous != null) {
        previous.stop();
      }
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    file(event.getThreadName()).doAppend(event);
  }

  private FileAppender<ILoggingEvent> file(String thread) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    while (loader != null) {
      FileAppender<ILoggingEvent> file =
          loader.getName() == null ? null : files.get(loader.getName());
      if (file != null) {
        return file;
      }
      loader = loader.getParent();
    }
    return files.entrySet().stream()
        .filter(program -> thread.contains(program.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(own);
  }

  private FileAppender<ILoggingEvent> plain(String program) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setPattern(PATTERN);
    return file(program, encoder);
  }

  private FileAppender<ILoggingEvent> file(String program, Encoder<ILoggingEvent> encoder) {
    encoder.setContext(logging);
    encoder.start();
    FileAppender<ILoggingEvent> file = new FileAppender<>();
    file.setName(program);
    file.setContext(logging);
    file.setFile(folder.resolve(program + ".log").toString());
    file.setEncoder(encoder);
    file.start();
    return file;
  }
}

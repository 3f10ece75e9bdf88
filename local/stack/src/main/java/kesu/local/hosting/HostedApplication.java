package kesu.local.hosting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/** A Spring Boot application that runs in this JVM, in a class loader of its own. */
public final class HostedApplication implements AutoCloseable {
  /** Keeps an application from the shutdown hook, JMX and global meters, one each per JVM. */
  private static final List<String> SIDE_BY_SIDE =
      List.of(
          "--spring.main.register-shutdown-hook=false",
          "--spring.jmx.enabled=false",
          "--management.metrics.use-global-registry=false");

  static {
    // Spring Boot has the first application initialise what all of the host's libraries name, and
    // lets the others wait for it: for ever, if the first may not see one of these libraries.
    System.setProperty("spring.backgroundpreinitializer.ignore", "true");
  }

  private final URLClassLoader loader;
  private final LogFiles logs;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final AtomicReference<@Nullable ConfigurableApplicationContext> context =
      new AtomicReference<>();

  private HostedApplication(Program program, LogFiles logs) {
    this.loader = program.classLoader(HostedApplication.class.getClassLoader());
    this.logs = logs;
  }

  /** Starts the program's main method in a thread of its own, and returns at once. */
  public static HostedApplication start(Program program, List<String> arguments, LogFiles logs) {
    HostedApplication application = new HostedApplication(program, logs);
    String[] all = Stream.concat(arguments.stream(), SIDE_BY_SIDE.stream()).toArray(String[]::new);
    Thread main = new Thread(() -> application.run(program.mainClass(), all), program.name());
    main.setContextClassLoader(application.loader);
    main.start();
    return application;
  }

  /**
   * Completes when the application has ended: normally if its context was closed, exceptionally if
   * it could not start.
   */
  public CompletableFuture<Void> end() {
    return end;
  }

  /** Closes the application's context and returns when all its beans are closed. */
  @Override
  public void close() {
    ConfigurableApplicationContext running = context.get();
    if (running != null) {
      Thread thread = Thread.currentThread();
      ClassLoader previous = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        running.close();
      } finally {
        thread.setContextClassLoader(previous);
      }
    }
    end.complete(null);
    try {
      loader.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void run(String mainClass, String[] arguments) {
    try {
      var main = loader.loadClass(mainClass).getMethod("main", String[].class);
      SpringApplication.withHook(
          application -> new Hook(application), () -> invoke(main, arguments));
    } catch (ReflectiveOperationException | RuntimeException | Error failed) {
      end.completeExceptionally(failed);
    }
  }

  private static void invoke(java.lang.reflect.Method main, String[] arguments) {
    try {
      main.invoke(null, (Object) arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (IllegalAccessException notPublic) {
      throw new IllegalStateException(notPublic);
    }
  }

  /** Opens the log as soon as its settings are known, and remembers the context. */
  private final class Hook implements SpringApplicationRunListener {
    Hook(SpringApplication application) {
      // else Spring would look for its factories in all of the host's libraries
      application.setResourceLoader(new DefaultResourceLoader(loader));
    }

    @Override
    public void environmentPrepared(
        ConfigurableBootstrapContext bootstrap, ConfigurableEnvironment environment) {
      logs.open(loader.getName(), environment);
    }

    @Override
    public void contextPrepared(ConfigurableApplicationContext prepared) {
      context.set(prepared);
    }

    @Override
    public void ready(ConfigurableApplicationContext ready, @Nullable Duration took) {
      ready.addApplicationListener(
          event -> {
            if (event instanceof ContextClosedEvent closed
                && closed.getApplicationContext() == ready) {
              end.complete(null);
            }
          });
    }
  }
}

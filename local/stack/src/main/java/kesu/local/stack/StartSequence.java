package kesu.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Starts all parts, in parallel where possible: broker and store firstFailure, because applications
 * create topics and indexes in them when they start. The applications are unpacked meanwhile.
 */
final class StartSequence {
  private final Map<Part, Supervisor> supervisors;
  private final CommandLines commandLines;
  private final Runnable abandon;
  private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();

  /**
   * A start of the given parts.
   *
   * @param abandon stops the parts already started, after the firstFailure failure
   */
  StartSequence(Map<Part, Supervisor> supervisors, CommandLines commandLines, Runnable abandon) {
    this.supervisors = supervisors;
    this.commandLines = commandLines;
    this.abandon = abandon;
  }

  /**
   * Returns when all are ready.
   *
   * @throws StackFailure the firstFailure failure
   */
  void run() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var servers =
          CompletableFuture.allOf(
              startServer(Part.BROKER, threads), startServer(Part.STORE, threads));
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (Part part : Part.applications()) {
        all.add(
            abandonOnFailure(
                CompletableFuture.supplyAsync(() -> commandLines.of(part), threads)
                    .thenAcceptBothAsync(
                        servers, (command, ready) -> start(part, command), threads)));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failed) {
      Throwable known = firstFailure.get();
      throw failure(known == null ? failed : known);
    }
  }

  private CompletableFuture<Void> startServer(Part part, ExecutorService threads) {
    return abandonOnFailure(
        CompletableFuture.runAsync(() -> start(part, commandLines.of(part)), threads));
  }

  private CompletableFuture<Void> abandonOnFailure(CompletableFuture<Void> task) {
    return task.whenComplete(
        (done, failed) -> {
          if (failed != null
              && firstFailure.compareAndSet(
                  null, failed instanceof CompletionException ? failed.getCause() : failed)) {
            abandon.run();
          }
        });
  }

  private void start(Part part, List<String> command) {
    Supervisor supervisor = supervisors.get(part);
    if (supervisor == null) {
      throw new IllegalStateException(part + " has no supervisor");
    }
    try {
      supervisor.start(command);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFailure("启动被中断 Start interrupted", interrupted);
    }
  }

  private static StackFailure failure(Throwable cause) {
    return cause instanceof StackFailure known
        ? known
        : new StackFailure("启动失败 Start failed: " + cause, cause);
  }
}

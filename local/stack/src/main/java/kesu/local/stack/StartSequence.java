package kesu.local.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Starts all parts, in parallel where possible: broker and store first, because applications create
 * topics and indexes in them when they start.
 */
final class StartSequence {
  private final Collection<Supervisor> supervisors;
  private final Runnable abandon;
  private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();

  /**
   * A start of the given parts.
   *
   * @param abandon stops the parts already started, after the first failure
   */
  StartSequence(Collection<Supervisor> supervisors, Runnable abandon) {
    this.supervisors = supervisors;
    this.abandon = abandon;
  }

  /**
   * Returns when all are ready.
   *
   * @throws StackFailure the first failure
   */
  void run() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      start(List.of(Part.BROKER, Part.STORE), threads);
      start(Part.applications(), threads);
    } catch (CompletionException failed) {
      Throwable known = firstFailure.get();
      throw failure(known == null ? failed : known);
    }
  }

  private void start(List<Part> parts, ExecutorService threads) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (Supervisor supervisor : supervisors) {
      if (parts.contains(supervisor.part())) {
        all.add(abandonOnFailure(CompletableFuture.runAsync(() -> start(supervisor), threads)));
      }
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
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

  private static void start(Supervisor supervisor) {
    try {
      supervisor.start();
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

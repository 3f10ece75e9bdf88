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
 * Starts all parts, as many at a time as can be: broker and store first, because applications set
 * up topics and indexes in them when they start; meanwhile those are unpacked.
 */
final class Beginning {
  private final Map<Part, Keeper> keepers;
  private final Launch launch;
  private final Runnable abandon;
  private final AtomicReference<Throwable> first = new AtomicReference<>();

  /**
   * What is to be started.
   *
   * @param abandon stops whatever has been started, once something cannot be
   */
  Beginning(Map<Part, Keeper> keepers, Launch launch, Runnable abandon) {
    this.keepers = keepers;
    this.launch = launch;
    this.abandon = abandon;
  }

  /**
   * Returns when all are ready.
   *
   * @throws StackFailure what went wrong first
   */
  void run() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var servers =
          CompletableFuture.allOf(begin(Part.BROKER, threads), begin(Part.STORE, threads));
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (Part part : Part.applications()) {
        all.add(
            watched(
                CompletableFuture.supplyAsync(() -> launch.command(part), threads)
                    .thenAcceptBothAsync(
                        servers, (command, ready) -> start(part, command), threads)));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failed) {
      Throwable known = first.get();
      throw failure(known == null ? failed : known);
    }
  }

  private CompletableFuture<Void> begin(Part part, ExecutorService threads) {
    return watched(CompletableFuture.runAsync(() -> start(part, launch.command(part)), threads));
  }

  private CompletableFuture<Void> watched(CompletableFuture<Void> task) {
    return task.whenComplete(
        (done, failed) -> {
          if (failed != null
              && first.compareAndSet(
                  null, failed instanceof CompletionException ? failed.getCause() : failed)) {
            abandon.run();
          }
        });
  }

  private void start(Part part, List<String> command) {
    Keeper keeper = keepers.get(part);
    if (keeper == null) {
      throw new IllegalStateException(part + " has no keeper");
    }
    try {
      keeper.start(command);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFailure("启动被中断 Interrupted while starting", interrupted);
    }
  }

  private static StackFailure failure(Throwable cause) {
    return cause instanceof StackFailure known
        ? known
        : new StackFailure("启动失败 Starting failed: " + cause, cause);
  }
}

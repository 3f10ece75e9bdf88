package kesu.local.stack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A part inside this JVM. */
final class HostedPart implements RunningPart {
  private final CompletableFuture<Void> end;
  private final CompletableFuture<Void> closed;

  /**
   * A part that was started.
   *
   * @param end completed when the part has ended, exceptionally after a failure
   * @param close releases what the part holds; called once, however the part ends
   */
  HostedPart(CompletableFuture<Void> end, Runnable close) {
    this.end = end;
    this.closed =
        end.handle((done, failure) -> null)
            .thenRunAsync(close, task -> Thread.ofVirtual().name("close").start(task));
  }

  @Override
  public boolean isAlive() {
    return !end.isDone();
  }

  @Override
  public CompletableFuture<?> onEnd() {
    return closed.exceptionally(failed -> null);
  }

  @Override
  public String reason() {
    return end.isCompletedExceptionally() ? String.valueOf(end.exceptionNow()) : "已关闭 closed";
  }

  @Override
  public void stop(Duration timeout) {
    end.complete(null);
    try {
      closed.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillClosing) {
      // goes on closing; its threads end with this JVM at the latest
    } catch (ExecutionException failed) {
      throw new StackFailure("停止失败 Cannot stop: " + failed.getCause(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void kill() {
    throw new StackFailure(
        "各部分同在一个进程中，不能单独强行终止；请用 --stop，或以 --separate 启动 The parts share one process, none can be"
            + " killed alone; use --stop, or start with --separate");
  }
}

package kesu.local.stack;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A part that was started: a process of its own, or inside this one. */
interface RunningPart {
  boolean isAlive();

  /** Completes, never exceptionally, when it has ended for whatever reason. */
  CompletableFuture<?> onEnd();

  /** The reason for its end, such as an exit code, in Chinese and English. */
  String reason();

  /** Asks it to end and, if possible, ends it by force after {@code timeout}. */
  void stop(Duration timeout);

  /** Kills it (SIGKILL) and returns when it is gone. */
  void kill();
}

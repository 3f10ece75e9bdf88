package kesu.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupSyncTest {
  private static final int WRITERS = 5;

  @Test
  void writersThatWaitWhileTheDiskIsBusyShareTheNextTurn() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger syncs = new AtomicInteger();
    GroupSync sync =
        new GroupSync(
            () -> {
              if (syncs.incrementAndGet() == 1) {
                begun.countDown();
                awaitUninterrupted(busy);
              }
            });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      sync.written();
      CompletableFuture<Void> first = CompletableFuture.runAsync(sync::await, threads);
      begun.await();
      CountDownLatch written = new CountDownLatch(WRITERS);
      List<CompletableFuture<Void>> others = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        others.add(
            CompletableFuture.runAsync(
                () -> {
                  sync.written();
                  written.countDown();
                  sync.await();
                },
                threads));
      }
      assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(first).isNotDone();
      assertThat(others).noneMatch(CompletableFuture::isDone);
      busy.countDown();
      first.get(10, TimeUnit.SECONDS);
      for (CompletableFuture<Void> other : others) {
        other.get(10, TimeUnit.SECONDS);
      }
    }
    assertThat(syncs).as("one for the first, one for all others").hasValue(2);
  }

  @Test
  void nothingWrittenNeedsNoDisk() {
    GroupSync sync =
        new GroupSync(
            () -> {
              throw new IllegalStateException("needless");
            });
    sync.await();
    assertThatThrownBy(
            () -> {
              sync.written();
              sync.await();
            })
        .hasMessage("needless");
  }

  @Test
  void aWriteThatDidNotReachTheDiskIsNotTakenForDurableByTheNext() {
    AtomicBoolean broken = new AtomicBoolean(true);
    AtomicInteger syncs = new AtomicInteger();
    GroupSync sync =
        new GroupSync(
            () -> {
              if (broken.get()) {
                throw new IllegalStateException("disk");
              }
              syncs.incrementAndGet();
            });
    sync.written();
    assertThatThrownBy(sync::await).hasMessage("disk");
    broken.set(false);
    sync.await();
    assertThat(syncs).hasValue(1);
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}

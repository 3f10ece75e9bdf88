package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HostedPartTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final AtomicInteger closed = new AtomicInteger();
  private final HostedPart part = new HostedPart(end, closed::incrementAndGet);

  @Test
  void onePartCannotBeKilledAlone() {
    assertThatThrownBy(part::kill)
        .isInstanceOf(StackFailure.class)
        .hasMessageContainingAll("不能单独强行终止", "none can be killed alone", "--separate");

    assertThat(part.isAlive()).isTrue();
    assertThat(closed).hasValue(0);
  }

  @Test
  void onePartThatFailsIsClosedAndSaysWhy() {
    end.completeExceptionally(new IllegalStateException("the port is taken"));

    part.onEnd().join();

    assertThat(part.isAlive()).isFalse();
    assertThat(part.reason()).contains("the port is taken");
    assertThat(closed).hasValue(1);
  }

  @Test
  void stoppingTwiceClosesOnce() {
    part.stop(LONG);
    part.stop(LONG);

    assertThat(part.isAlive()).isFalse();
    assertThat(closed).hasValue(1);
  }

  @Test
  void stoppingWaitsNoLongerThanAsked() {
    CompletableFuture<Void> forever = new CompletableFuture<>();
    HostedPart stuck = new HostedPart(new CompletableFuture<>(), forever::join);

    stuck.stop(Duration.ofMillis(1));

    assertThat(stuck.isAlive()).isFalse();
    assertThat(stuck.onEnd()).isNotDone();
    forever.complete(null);
    stuck.onEnd().join();
  }
}

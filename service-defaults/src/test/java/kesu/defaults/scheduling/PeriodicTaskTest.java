package kesu.defaults.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PeriodicTaskTest {
  private final CountDownLatch runs = new CountDownLatch(3);

  private final PeriodicTask failing =
      new PeriodicTask("failing", Duration.ofMillis(1)) {
        @Override
        protected void run() {
          runs.countDown();
          throw new IllegalStateException("this run fails");
        }
      };

  @Test
  void aRunThatFailsIsFollowedByTheNextUntilTheStop() throws InterruptedException {
    failing.start();
    assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(failing.isRunning()).isTrue();

    failing.stop();

    assertThat(failing.isRunning()).isFalse();
  }

  @Test
  void itStartsAgainAfterAStop() throws InterruptedException {
    failing.start();
    failing.stop();
    failing.start();
    assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
    failing.stop();
  }
}

package kesu.sla;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import kesu.events.AssignmentAccepted;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineStarted;
import kesu.local.testbed.ApiClient;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.EventLog;
import kesu.local.testbed.EventSender;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.ServiceTest;
import kesu.local.testbed.TestClock;
import kesu.terms.ClauseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.context.TestPropertySource;

/** The running service, and before each test a new complaint just handed over to logistics. */
@ServiceTest
@TestPropertySource(properties = {"kesu.sla.poll-interval=50ms", "kesu.sla.grace-period=0s"})
abstract class SlaServiceTest {
  static final Duration H12 = Duration.ofHours(12);
  static final ClauseId ACCEPTANCE = new ClauseId("R1-D8");
  @Autowired TestClock time;
  @Autowired ApiClient api;
  @Autowired EventLog log;
  @Autowired EventSender sender;

  @Autowired
  @Qualifier("clockScheduler")
  SmartLifecycle scheduler;

  SampleComplaint complaint;

  @BeforeEach
  void aComplaintIsRegisteredAndHandedOver() {
    complaint = SampleComplaint.receivedAt(time.instant());
    sender.send(complaint.id().value(), complaint.registered());
    handOver(1);
    log.await(complaint.id(), DeadlineStarted.class, 5);
  }

  @AfterEach
  void dueClocksFireAgain() {
    if (!scheduler.isRunning()) {
      scheduler.start();
    }
  }

  void handOver(int n) {
    sender.send(
        complaint.id().value(),
        complaint.assigned(n, "logistics", SampleStaff.LOGISTICS_MANAGER, time.instant()));
  }

  void accept() {
    sender.send(complaint.id().value(), acceptedAt(time.instant()));
  }

  AssignmentAccepted acceptedAt(Instant at) {
    return new AssignmentAccepted(
        complaint.assignment(1), SampleStaff.LOGISTICS.department(), at, SampleStaff.LOGISTICS);
  }

  ApiReply get(String path) {
    return api.get("/api/clocks" + path, SampleStaff.LOGISTICS_MANAGER);
  }

  void awaitAcceptance(String state) {
    await().until(() -> get("/" + complaint.id() + ":R1-D8:1").text("state").equals(state));
  }

  /** The number of times the acceptance of the complaint was declared missed. */
  long missedAcceptances() {
    return log.read(complaint.id(), DeadlineMissed.class).stream()
        .filter(missed -> missed.clause().equals(ACCEPTANCE))
        .count();
  }
}

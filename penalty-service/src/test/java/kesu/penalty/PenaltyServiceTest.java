package kesu.penalty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kesu.defaults.documents.Documents;
import kesu.events.Event;
import kesu.events.FindingRecorded;
import kesu.events.ResponsiblePerson;
import kesu.local.testbed.ApiClient;
import kesu.local.testbed.EventLog;
import kesu.local.testbed.EventSender;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.ServiceTest;
import kesu.local.testbed.TestClock;
import kesu.penalty.rules.PenaltyCase;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Severity;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The running service, and complaints about late delivery that it follows. */
@ServiceTest
abstract class PenaltyServiceTest {
  static final Instant CLOSED = TestClock.START;
  static final Instant RECEIVED = CLOSED.minus(Duration.ofDays(2));

  @Autowired ApiClient api;
  @Autowired EventLog log;
  @Autowired EventSender events;
  @Autowired TestClock clock;
  @Autowired Documents<PenaltyCase> cases;

  /** A complaint that was registered and handed over to logistics. */
  SampleComplaint open(Severity severity) {
    SampleComplaint complaint = SampleComplaint.receivedAt(RECEIVED).of(severity);
    send(complaint, complaint.registered());
    send(complaint, complaint.assigned(1, "logistics", SampleStaff.LOGISTICS_MANAGER, RECEIVED));
    return complaint;
  }

  /** A finding of customer service that names nobody. */
  static FindingRecorded finding(String... faults) {
    return finding(List.of(), List.of(), faults);
  }

  /** A finding of customer service. */
  static FindingRecorded finding(
      List<DepartmentCode> departments, List<ResponsiblePerson> persons, String... faults) {
    return new FindingRecorded(
        Stream.of(faults).map(ClauseId::new).toList(),
        null,
        departments,
        persons,
        CLOSED,
        SampleStaff.AGENT);
  }

  void awaitCase(SampleComplaint complaint) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> cases.find(complaint.id().value()).isPresent());
  }

  void send(SampleComplaint complaint, Event event) {
    events.send(complaint.id().value(), event);
  }

  /** The penalties of a complaint, as soon as there are so many. */
  List<JsonNode> awaitPenalties(SampleComplaint complaint, int count) {
    return awaitItems("/api/penalties?complaint=" + complaint.id(), count);
  }

  /** The rewards of a complaint, as soon as there are so many. */
  List<JsonNode> awaitRewards(SampleComplaint complaint, int count) {
    return awaitItems("/api/rewards?complaint=" + complaint.id(), count);
  }

  private List<JsonNode> awaitItems(String path, int count) {
    return Objects.requireNonNull(
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> api.get(path, SampleStaff.AUDITOR).items(), found -> found.size() >= count));
  }
}

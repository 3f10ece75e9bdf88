package kesu.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kesu.events.AssignmentMade;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.CustomerPraised;
import kesu.events.DeadlineMissed;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ClauseId;
import kesu.terms.ClockId;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Complaints about late delivery in Beijing, as the other services tell of them. */
@Component
class Cases {
  static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");
  static final Instant CLOSED = RECEIVED.plus(Duration.ofDays(2));
  static final DepartmentCode LOGISTICS = new DepartmentCode("bj-logistics");
  private static final Actor AGENT =
      new Actor(
          new PersonId("E1110"),
          new Post("customer-service-agent"),
          new DepartmentCode("bj-customer-service"));
  private final Log log;
  private final Caller caller;

  Cases(Log log, Caller caller) {
    this.log = log;
    this.caller = caller;
  }

  /** Registered and handed over to logistics. */
  String open(Severity severity) throws Exception {
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    ReasonCode lateDelivery = new ReasonCode("R1-T23");
    log.tell(
        id,
        new ComplaintRegistered(
            new ComplaintNumber("KS26-0000001-8"),
            new BranchCode("bj"),
            new StoreCode("bj-zgc"),
            Channel.HOTLINE,
            lateDelivery,
            severity,
            List.of(),
            RECEIVED,
            "R1",
            null,
            null,
            null,
            AGENT));
    log.tell(
        id,
        new AssignmentMade(
            new AssignmentId(id + "-1"),
            LOGISTICS,
            "logistics",
            new PersonId("E1106"),
            new Post("logistics-manager"),
            new BranchCode("bj"),
            null,
            lateDelivery,
            RECEIVED,
            List.of(),
            RECEIVED,
            AGENT));
    return id;
  }

  void close(String id, Severity severity) throws Exception {
    log.tell(
        id,
        new ComplaintClosed(
            new ComplaintNumber("KS26-0000001-8"),
            severity,
            new ReasonCode("R1-T23"),
            List.of(),
            CLOSED,
            AGENT));
  }

  void praise(String id) throws Exception {
    log.tell(id, new CustomerPraised(true, LOGISTICS, CLOSED, AGENT));
  }

  /** Customer service or logistics missed a clock. */
  void miss(String id, String clock, String penalty, boolean byLogistics) throws Exception {
    log.tell(
        id,
        new DeadlineMissed(
            new ClockId(id + ":" + clock + ":1"),
            new ClauseId(clock),
            null,
            byLogistics ? LOGISTICS : new DepartmentCode("bj-customer-service"),
            new PersonId(byLogistics ? "E1106" : "E1109"),
            new Post(byLogistics ? "logistics-manager" : "customer-service-manager"),
            RECEIVED.plus(Duration.ofHours(1)),
            new ClauseId(penalty),
            List.of(),
            RECEIVED.plus(Duration.ofHours(1))));
  }

  /** The complaint's penalties once there are so many. */
  List<JsonNode> penalties(String id, int enough) {
    return items("/api/penalties?complaint=" + id, enough);
  }

  /** The complaint's rewards once there are so many. */
  List<JsonNode> rewards(String id, int enough) {
    return items("/api/rewards?complaint=" + id, enough);
  }

  private List<JsonNode> items(String path, int enough) {
    return Objects.requireNonNull(
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> {
                  Caller.Reply reply = caller.get(Caller.AUDITOR, path);
                  assertThat(reply.status()).isEqualTo(200);
                  return List.copyOf(reply.body().path("items").values());
                },
                found -> found.size() >= enough));
  }
}

package kesu.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import kesu.events.Lifecycle;
import kesu.local.testbed.ApiClient;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.EventLog;
import kesu.local.testbed.EventSender;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.ServiceTest;
import kesu.local.testbed.TestClock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A test of the running service, with complaints that are handed over in it. */
@ServiceTest
abstract class RoutingTest {
  static final Map<String, String> NOTHING = Map.of();
  static final Map<String, String> FINDING = Map.of("finding", "不属物流部，应由门店核实");
  static final Map<String, String> RESULT = Map.of("report", "已送达", "result", "顾客签收");

  @Autowired TestClock time;
  @Autowired ApiClient api;
  @Autowired EventLog log;
  @Autowired EventSender sender;

  /** Registers a complaint and waits until so many departments have it. */
  SampleComplaint handedOver(String reason, @Nullable String store, int departments) {
    SampleComplaint complaint = SampleComplaint.receivedAt(time.instant()).about(reason, store);
    send(complaint, complaint.registered());
    await().untilAsserted(() -> assertThat(assignments(complaint)).hasSize(departments));
    return complaint;
  }

  /** A complaint that logistics and the store have. */
  SampleComplaint sharedByLogisticsAndStore() {
    SampleComplaint complaint = handedOver("R1-T26", "bj-zgc", 1);
    handOver(complaint, "bj-zgc-store").expect(201);
    return complaint;
  }

  void send(SampleComplaint complaint, Lifecycle event) {
    sender.send(complaint.id().value(), event);
  }

  /** The complaint's assignments as they are shown now. */
  List<JsonNode> assignments(SampleComplaint complaint) {
    return api.get("/api/assignments?complaint=" + complaint.id(), SampleStaff.AGENT).items();
  }

  /** Department and state of each assignment, in the order of the hand-overs. */
  List<String> states(SampleComplaint complaint) {
    return assignments(complaint).stream()
        .map(each -> each.path("department").asString() + " " + each.path("state").asString())
        .toList();
  }

  void awaitStates(SampleComplaint complaint, String... expected) {
    await().untilAsserted(() -> assertThat(states(complaint)).containsExactly(expected));
  }

  static String path(SampleComplaint complaint, int assignment) {
    return "/api/assignments/" + complaint.assignment(assignment);
  }

  ApiReply handOver(SampleComplaint complaint, String department) {
    return api.post("/api/assignments", handOverBody(complaint, department), SampleStaff.AGENT);
  }

  static Map<String, String> handOverBody(SampleComplaint complaint, String department) {
    return Map.of(
        "complaintId", complaint.id().value(), "department", department, "reason", "送货单由该部门开出");
  }
}

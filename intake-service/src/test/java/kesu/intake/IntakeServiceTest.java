package kesu.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.ResultReported;
import kesu.local.testbed.ApiClient;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.EventLog;
import kesu.local.testbed.EventSender;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.ServiceTest;
import kesu.local.testbed.TestClock;
import kesu.terms.AssignmentId;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The running service, with the requests that most tests of it begin with. */
@ServiceTest
@Import(StoreTraffic.Watched.class)
@TestPropertySource(properties = "kesu.intake.evidence.limit=3MB") // one context for all tests
public abstract class IntakeServiceTest {
  static final String COMPLAINTS = "/api/complaints";
  private static final AtomicInteger CUSTOMERS = new AtomicInteger();

  @Autowired ApiClient api;
  @Autowired EventLog log;
  @Autowired EventSender sender;
  @Autowired TestClock clock;

  /** A registration that is right in everything, of a customer who never called before. */
  static Map<String, Object> form() {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("branch", "bj");
    form.put("store", "bj-zgc");
    form.put("channel", "HOTLINE");
    form.put("reason", "R1-T23");
    String telephone = "010-5%07d".formatted(CUSTOMERS.incrementAndGet());
    form.put("customer", Map.of("name", "王小测", "telephone", telephone, "address", "北京市虚构路 1 号"));
    form.put("words", "冰箱说好周一送，到今天没有人来。");
    return form;
  }

  /** The same body with another value of one field. */
  static Map<String, Object> with(Map<String, Object> body, String field, @Nullable Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  ApiReply register(Map<String, Object> form) {
    return api.post(COMPLAINTS, form, SampleStaff.AGENT).expect(201);
  }

  String registered() {
    return register(form()).text("id");
  }

  ApiReply act(String id, String action, Object body) {
    return api.post(COMPLAINTS + "/" + id + "/" + action, body, SampleStaff.AGENT);
  }

  ApiReply get(String path) {
    return api.get(COMPLAINTS + path, SampleStaff.AGENT);
  }

  /** Routing hands the complaint to logistics, and logistics accepts it. */
  void accepted(String id) {
    AssignmentMade made =
        sample(id).assigned(1, "logistics", SampleStaff.LOGISTICS_MANAGER, clock.instant());
    sender.send(id, made);
    sender.send(
        id,
        new AssignmentAccepted(
            made.assignmentId(), made.department(), clock.instant(), SampleStaff.LOGISTICS));
    awaitStage(id, "ACCEPTED");
  }

  private SampleComplaint sample(String id) {
    SampleComplaint any = SampleComplaint.receivedAt(clock.instant());
    return new SampleComplaint(
        new ComplaintId(id),
        any.number(),
        any.reason(),
        any.severity(),
        any.channel(),
        any.store(),
        any.receivedAt(),
        null,
        null);
  }

  /** Logistics reports its result. */
  void reported(String id) {
    Instant now = clock.instant();
    sender.send(
        id,
        new ResultReported(
            new AssignmentId(id + "-1"),
            SampleStaff.LOGISTICS.department(),
            now,
            now,
            SampleStaff.LOGISTICS));
    awaitStage(id, "REPORTED");
  }

  private void awaitStage(String id, String stage) {
    await().atMost(30, SECONDS).until(() -> stage(id), stage::equals);
  }

  /** The stage of the first assignment; empty if there is none. */
  String stage(String id) {
    return get("/" + id).expect(200).body().at("/assignments/0/stage").asString("");
  }
}

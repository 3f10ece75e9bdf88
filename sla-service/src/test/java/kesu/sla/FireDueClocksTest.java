package kesu.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kesu.defaults.consuming.ParkedComplaints;
import kesu.defaults.documents.DocumentStore;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineStarted;
import kesu.events.DepartmentNotice;
import kesu.events.EscalationRaised;
import kesu.events.NoticeDueSoon;
import kesu.events.NoticeOverdue;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleStaff;
import kesu.regulation.Regulation;
import kesu.sla.rules.ComplaintClocks;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clocks run out, across restarts and with several instances at work. */
class FireDueClocksTest extends SlaServiceTest {
  @Autowired private DocumentStore store;
  @Autowired private ClockSearch search;
  @Autowired private Regulation regulation;
  @Autowired private ParkedComplaints parked;

  @Test
  @Clause("R1-D8")
  void anAcceptanceIsWarnedOfMissedEscalatedAndDoneLate() {
    time.pass(H12.minusHours(1));
    await().until(() -> notices("bj-logistics", NoticeDueSoon.class) == 1);
    assertThat(missedAcceptances()).isZero();

    time.pass(Duration.ofHours(1).plusSeconds(1));
    await().until(() -> notices("bj-branch-management", NoticeOverdue.class) == 1);
    assertThat(missedAcceptances()).isEqualTo(1);
    assertThat(notices("bj-logistics", NoticeOverdue.class)).isEqualTo(1);
    assertThat(log.read(complaint.id(), EscalationRaised.class))
        .filteredOn(raised -> raised.clause().equals(ACCEPTANCE))
        .singleElement()
        .extracting(EscalationRaised::toPerson)
        .isEqualTo(SampleStaff.GENERAL_MANAGER.person());

    accept();
    awaitAcceptance("DONE_LATE");
    ApiReply why = get("/" + complaint.id() + ":R1-D8:1/why").expect(200);
    assertThat(why.text("complaintId")).isEqualTo(complaint.id().value());
    assertThat(why.body().at("/decisions").valueStream())
        .allSatisfy(
            decision -> {
              assertThat(decision.path("decision").asString("")).isEqualTo("clock");
              assertThat(decision.path("subject").asString(""))
                  .isEqualTo(complaint.id() + ":R1-D8:1");
            });
    assertThat(why.body().at("/decisions/1/grounds/0/outcome").asString("")).isEqualTo("missed");
    assertThat(why.body().at("/decisions/1/grounds/0/text/zh").asString("")).contains("拒绝受理");
    assertThat(get("/why?complaint=" + complaint.id()).body().get("decisions").size())
        .isGreaterThan(why.body().get("decisions").size());
  }

  @Test
  @Clause({"R1-D8", "R1-D9"})
  void theSameEventTwiceStartsOneClock() {
    handOver(2); // like every event of the sender it comes twice
    accept();
    awaitAcceptance("MET");
    assertThat(get("?complaint=" + complaint.id()).items())
        .extracting(clock -> clock.path("clockId").asString(""))
        .containsExactly(
            complaint.id() + ":R1-D18:1",
            complaint.id() + ":R1-D7:1",
            complaint.id() + ":R1-D23:1",
            complaint.id() + ":R1-D8:1",
            complaint.id() + ":R1-D9:1",
            complaint.id() + ":R1-D8:2",
            complaint.id() + ":R1-D9:2");
  }

  @Test
  void clocksThatCameDueWhileTheServiceWasDownFireAtOnceAndNeverAgain() {
    scheduler.stop();
    time.pass(H12.plusSeconds(1));
    assertThat(get("?complaint=" + complaint.id() + "&state=running").items()).hasSize(5);
    scheduler.start();
    await().atMost(Duration.ofSeconds(5)).until(() -> missedAcceptances() == 1);
    scheduler.stop();
    assertThat(anotherInstance().fire()).as("nothing is left to do").isZero();
    accept();
    awaitAcceptance("DONE_LATE");
    assertThat(missedAcceptances()).isEqualTo(1);
  }

  @Test
  void twoInstancesThatFireAtOnceDeclareEachMissOnce() throws Exception {
    scheduler.stop();
    List<SampleComplaint> many =
        Stream.generate(() -> SampleComplaint.receivedAt(time.instant())).limit(30).toList();
    many.forEach(each -> sender.send(each.id().value(), each.registered()));
    many.forEach(each -> log.await(each.id(), DeadlineStarted.class, 1));
    time.pass(Duration.ofHours(1).plusSeconds(1));
    Callable<Integer> one = () -> anotherInstance().fire();
    try (var instances = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> fired : instances.invokeAll(List.of(one, one))) {
        fired.get();
      }
    }
    many.forEach(each -> log.await(each.id(), DeadlineMissed.class, 2));
    assertThat(anotherInstance().fire()).isZero();
    assertThat(many)
        .allSatisfy(each -> assertThat(log.read(each.id(), DeadlineMissed.class)).hasSize(2));
  }

  /** An instance that knows nothing but what is stored, and judges it up to now. */
  private FireDueClocks anotherInstance() {
    return new FireDueClocks(
        store.open("complaintClocks", ComplaintClocks.class),
        search,
        regulation,
        Optional::of,
        parked,
        time);
  }

  /** The number of notices about the acceptance of the complaint that a department got. */
  private long notices(String department, Class<? extends DepartmentNotice> kind) {
    return log.of(complaint.id(), kind).stream()
        .filter(notice -> notice.topic().equals("department." + department))
        .filter(notice -> notice.text("clause").equals(ACCEPTANCE.value()))
        .count();
  }
}

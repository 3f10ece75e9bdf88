package kesu.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kesu.defaults.documents.DocumentStore;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineStarted;
import kesu.events.DepartmentNotice;
import kesu.events.EscalationRaised;
import kesu.events.NoticeDueSoon;
import kesu.events.NoticeOverdue;
import kesu.terms.AssignmentId;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clocks run out, across restarts and with several instances at work. */
class TimePassesTest extends Service {
  private static final ClauseId D8 = new ClauseId("R1-D8");
  @Autowired private DocumentStore store;
  @Autowired private Regulation regulation;

  @Test
  void r1D8IsWarnedMissedToldUpwardsAndDoneLate() {
    time.forward(H12.minusHours(1));
    await().until(() -> count("department.bj-logistics", NoticeDueSoon.class) == 1);
    assertThat(missedD8()).isZero();

    time.forward(Duration.ofHours(1).plusSeconds(1));
    await().until(() -> count("department.bj-branch-management", NoticeOverdue.class) == 1);
    assertThat(missedD8()).isEqualTo(1);
    assertThat(count("department.bj-logistics", NoticeOverdue.class)).isEqualTo(1);
    assertThat(log.heard(complaint, EscalationRaised.class))
        .filteredOn(raised -> raised.clause().equals(D8))
        .singleElement()
        .satisfies(raised -> assertThat(raised.toPerson()).isEqualTo(new PersonId("E1119")));

    log.say(complaint, accepted());
    awaitD8("DONE_LATE");
    String why = "/api/clocks/" + complaint + ":R1-D8:1/why";
    assertThat(get(why).at("/decisions/1/grounds/0/outcome").asString("")).isEqualTo("missed");
    assertThat(get(why).at("/decisions/1/grounds/0/text/zh").asString("")).contains("拒绝受理");
    assertThat(get("/api/clocks/why?complaint=" + complaint).get("decisions").size())
        .isGreaterThan(get(why).get("decisions").size());
  }

  @Test
  void theSameEventTwiceStartsOneClock() {
    AssignmentId second = new AssignmentId(complaint + "-2");
    log.say(complaint, made(second)).run();
    log.say(complaint, accepted());
    awaitD8("MET");
    assertThat(texts(get("/api/clocks?complaint=" + complaint).get("items"), "clockId"))
        .containsExactly(
            complaint + ":R1-D7:1",
            complaint + ":R1-D8:1",
            complaint + ":R1-D9:1",
            complaint + ":R1-D8:2",
            complaint + ":R1-D9:2");
  }

  @Test
  void whatCameDueWhileTheServiceWasDownFiresAtOnceAndNeverAgain() {
    ticker.stop();
    time.forward(H12.plusSeconds(1));
    assertThat(get("/api/clocks?complaint=" + complaint + "&state=running").get("items").size())
        .isEqualTo(3);
    ticker.start();
    await().atMost(Duration.ofSeconds(5)).until(() -> missedD8() == 1);
    ticker.stop();
    assertThat(anotherInstance().until(time.instant())).as("nothing is left to do").isZero();
    log.say(complaint, accepted());
    awaitD8("DONE_LATE");
    assertThat(missedD8()).isEqualTo(1);
  }

  @Test
  void twoInstancesThatLookAtOnceDeclareEachMissOnce() throws Exception {
    ticker.stop();
    List<ComplaintId> many =
        IntStream.range(0, 30).mapToObj(i -> new ComplaintId(complaint + "x" + i)).toList();
    many.forEach(this::register);
    await().until(() -> all(many, DeadlineStarted.class));
    Instant late = time.forward(Duration.ofHours(1).plusSeconds(1));
    Callable<Integer> one = () -> anotherInstance().until(late);
    try (var instances = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> looked : instances.invokeAll(List.of(one, one))) {
        looked.get();
      }
    }
    await().until(() -> all(many, DeadlineMissed.class));
    assertThat(anotherInstance().until(late)).isZero();
    assertThat(many).allSatisfy(id -> assertThat(log.heard(id, DeadlineMissed.class)).hasSize(1));
  }

  /** An instance that knows nothing but what is stored. */
  private PassTime anotherInstance() {
    return new PassTime(store.open("timers", Timers.class), regulation);
  }

  private boolean all(List<ComplaintId> ids, Class<? extends kesu.events.Event> kind) {
    return ids.stream().allMatch(id -> !log.heard(id, kind).isEmpty());
  }

  /** How many notices about R1-D8 of the complaint a department got. */
  private long count(String inbox, Class<? extends DepartmentNotice> kind) {
    return log.heard(complaint).stream()
        .filter(heard -> heard.topic().equals(inbox) && kind.isInstance(heard.event()))
        .filter(
            heard ->
                switch (heard.event()) {
                  case NoticeDueSoon soon -> soon.clause().equals(D8);
                  case NoticeOverdue overdue -> overdue.clause().equals(D8);
                  default -> false;
                })
        .count();
  }
}

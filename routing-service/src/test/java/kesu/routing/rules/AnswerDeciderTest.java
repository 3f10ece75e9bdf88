package kesu.routing.rules;

import static kesu.routing.rules.Sample.NOW;
import static kesu.routing.rules.Sample.ORGANISATION;
import static kesu.routing.rules.Sample.R1;
import static kesu.routing.rules.Sample.done;
import static kesu.routing.rules.Sample.events;
import static kesu.routing.rules.Sample.handedOver;
import static kesu.routing.rules.Sample.refused;
import static kesu.routing.rules.Sample.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kesu.defaults.decisions.Verdict;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentRefused;
import kesu.events.NoticeAssigned;
import kesu.events.NoticeRefused;
import kesu.events.ResultReported;
import kesu.local.testbed.SampleStaff;
import kesu.routing.rules.AssignmentAnswer.Accept;
import kesu.routing.rules.AssignmentAnswer.Refuse;
import kesu.routing.rules.AssignmentAnswer.ReportProgress;
import kesu.routing.rules.AssignmentAnswer.ReportResult;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.Ground;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerDeciderTest {
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));
  private static final String ALLOWED = "allowed";
  private static final String ANSWERED = "already-answered";
  private static final String CLOSED = "complaint-closed";

  private final ComplaintAssignments handedOver = Sample.sharedByLogisticsAndStore();
  private final Assignment logistics = handedOver.assignments().getFirst();
  private final Assignment accepted = logistics.accepted(NOW, SampleStaff.LOGISTICS);
  private final String id = logistics.assignmentId().value();
  private final AssignmentAnswer accept = new Accept(id);
  private final AssignmentAnswer refuse = new Refuse(id, "查无此送货单，应由门店核实", null);
  private final AssignmentAnswer progress = new ReportProgress(id, "车已派出", null);
  private final AssignmentAnswer result = result(null);

  @Test
  @Clause({"R1-C2", "R1-D8"})
  void isAcceptedOrRefusedBeforeAnythingElse() {
    check(AssignmentState.HANDED_OVER, ALLOWED, ALLOWED, "not-accepted-yet", "not-accepted-yet");
  }

  @Test
  @Clause("R1-C3")
  void isReportedOnOnceAcceptedAndNotAnsweredAgain() {
    check(AssignmentState.ACCEPTED, ANSWERED, ANSWERED, ALLOWED, ALLOWED);
  }

  @Test
  @Clause("R1-C4")
  void waitsForTheCustomerOnceReported() {
    String reported = "result-already-reported";
    check(AssignmentState.REPORTED, ANSWERED, ANSWERED, reported, reported);
  }

  @Test
  @Clause("R1-D8")
  void isNoLongerTheDepartmentsOnceRefused() {
    check(AssignmentState.REFUSED, ANSWERED, ANSWERED, ANSWERED, ANSWERED);
  }

  @Test
  @Clause("R1-C2")
  void isAnotherDepartmentsOncePassedOn() {
    String passedOn = "already-passed-on";
    check(AssignmentState.PASSED_ON, passedOn, passedOn, passedOn, passedOn);
  }

  @Test
  @Clause("R1-S5")
  void isNotAnsweredWhenTheComplaintIsClosed() {
    check(AssignmentState.CLOSED, CLOSED, CLOSED, CLOSED, CLOSED);
    inEveryState()
        .forEach(
            (state, all) ->
                assertThat(code(all.withClosedAt(NOW), accept, SampleStaff.LOGISTICS))
                    .as("%s", state)
                    .isEqualTo(CLOSED));
  }

  @Test
  @Clause("R1-D8")
  void aRefusalTellsCustomerServiceWhichOnlyKeepsWhatNobodyElseHas() {
    var first = done(decide(handedOver, refuse, SampleStaff.LOGISTICS, NOW));
    assertThat(states(first.state()))
        .containsExactly("bj-logistics REFUSED", "bj-zgc-store HANDED_OVER");
    assertThat(events(first.events()))
        .hasExactlyElementsOfTypes(AssignmentRefused.class, NoticeRefused.class);

    String store = first.state().assignments().getLast().assignmentId().value();
    AssignmentAnswer refuseToo = new Refuse(store, "顾客在另一门店购买，非本店", null);
    var second = done(decide(first.state(), refuseToo, SampleStaff.STORE_HEAD, NOW));
    assertThat(states(second.state()))
        .containsExactly(
            "bj-logistics REFUSED", "bj-zgc-store REFUSED", "bj-customer-service HANDED_OVER");
    assertThat(events(second.events()))
        .hasExactlyElementsOfTypes(
            AssignmentRefused.class,
            NoticeRefused.class,
            AssignmentMade.class,
            NoticeAssigned.class);
    assertThat(second.answer().state()).isEqualTo(AssignmentState.REFUSED);
  }

  @Test
  @Clause("R1-S6")
  void customerServiceKeepsWhatNobodyElseHas() {
    ComplaintAssignments kept = handedOver("R1-T02", null);
    String only = kept.assignments().getFirst().assignmentId().value();
    AssignmentAnswer refusal = new Refuse(only, "应由门店处理，请门店答复", null);
    assertThat(code(kept, refusal, SampleStaff.AGENT)).isEqualTo("customer-service-keeps-it");
    assertThat(code(kept, new Accept(only), SampleStaff.AGENT)).isEqualTo(ALLOWED);
  }

  @Test
  @Clause("R1-D11")
  void wasFinishedNowButNotLater() {
    assertThat(finishedAt(LATER.minusMillis(1))).isEqualTo(LATER.minusMillis(1));
    assertThat(finishedAt(LATER)).isEqualTo(LATER);
    assertThat(refusalOf(LATER.plusMillis(1))).isEqualTo("finished-in-future");
  }

  @Test
  @Clause("R1-D11")
  void wasFinishedAtTheHandOverButNotBefore() {
    assertThat(refusalOf(NOW.minusMillis(1))).isEqualTo("finished-before-hand-over");
    assertThat(finishedAt(NOW)).isEqualTo(NOW);
    assertThat(finishedAt(NOW.plusMillis(1))).isEqualTo(NOW.plusMillis(1));
  }

  @Test
  @Clause("R1-D11")
  void wasFinishedNowUnlessSaidOtherwiseInWholeMilliseconds() {
    assertThat(finishedAt(null)).isEqualTo(LATER);
    assertThat(finishedAt(NOW.plusNanos(1_999_999))).isEqualTo(NOW.plusMillis(1));
  }

  @Test
  @Clause("R1-D8")
  void withoutTheReadingOfSilenceALateRefusalIsTakenAndItsGroundSaysThatItIsLate(
      @TempDir Path folder) throws IOException {
    Path tables = Path.of("../rulebooks/src/main/resources/rulebooks/r1");
    try (Stream<Path> files = Files.list(tables)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path silence = folder.resolve("silence.csv");
    Files.write(silence, Files.readAllLines(silence).subList(0, 1));
    Rulebook changed = Rulebooks.load(List.of(folder)).inForce("R1", NOW);
    var late =
        AnswerDecider.decide(
            handedOver, refuse, SampleStaff.LOGISTICS, changed, ORGANISATION, LATER);
    assertThat(done(late).state().assignments().getFirst().grounds().getLast().ground().outcome())
        .isEqualTo("REFUSED_LATE");
    assertThat(refused(decide(handedOver, refuse, SampleStaff.LOGISTICS, LATER)).code())
        .isEqualTo("accepted-by-silence");
  }

  private void check(
      AssignmentState state, String accepting, String refusing, String progressing, String result) {
    ComplaintAssignments all = inEveryState().get(state);
    assertThat(all).isNotNull();
    List<String> found = new ArrayList<>();
    for (AssignmentAnswer answer : List.of(accept, refuse, progress, this.result)) {
      found.add(code(all, answer, SampleStaff.LOGISTICS));
    }
    assertThat(found).as("%s", state).containsExactly(accepting, refusing, progressing, result);
  }

  private Map<AssignmentState, ComplaintAssignments> inEveryState() {
    Ground ground = logistics.responsible().ground();
    FirstAnswer refusal = FirstAnswer.refused(NOW, SampleStaff.LOGISTICS, (Refuse) refuse);
    DepartmentReport report =
        new DepartmentReport(NOW, SampleStaff.LOGISTICS, "已送达", null, "顾客签收", NOW);
    Map<AssignmentState, ComplaintAssignments> all = new EnumMap<>(AssignmentState.class);
    for (Assignment each :
        List.of(
            logistics,
            accepted,
            logistics.refused(refusal, ground),
            logistics.passedOn(NOW, ground),
            accepted.finished(report),
            accepted.closed())) {
      all.put(each.state(), handedOver.replacing(each));
    }
    assertThat(all).containsOnlyKeys(AssignmentState.values());
    return all;
  }

  private Instant finishedAt(@Nullable Instant stated) {
    var reported = done(decide(reporting(), result(stated), SampleStaff.LOGISTICS, LATER));
    assertThat(events(reported.events())).hasOnlyElementsOfType(ResultReported.class).hasSize(1);
    return ((ResultReported) reported.events().getFirst().event()).finishedAt();
  }

  private String refusalOf(Instant stated) {
    return refused(decide(reporting(), result(stated), SampleStaff.LOGISTICS, LATER)).code();
  }

  private ComplaintAssignments reporting() {
    return handedOver.replacing(accepted);
  }

  private AssignmentAnswer result(@Nullable Instant finishedAt) {
    return new ReportResult(id, "已送达", "顾客签收", finishedAt);
  }

  private static String code(ComplaintAssignments all, AssignmentAnswer answer, Actor by) {
    return switch (decide(all, answer, by, NOW)) {
      case Verdict.Refused<?, ?>(var refusal) -> refusal.code();
      case Verdict.Done<?, ?> _, Verdict.Unchanged<?, ?> _ -> ALLOWED;
    };
  }

  private static Verdict<ComplaintAssignments, AssignmentStatus> decide(
      ComplaintAssignments all, AssignmentAnswer answer, Actor by, Instant now) {
    return AnswerDecider.decide(all, answer, by, R1, ORGANISATION, now);
  }
}

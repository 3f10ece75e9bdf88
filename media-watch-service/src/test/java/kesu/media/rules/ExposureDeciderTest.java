package kesu.media.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.events.Event;
import kesu.events.ExposureChanged;
import kesu.events.FactRecorded;
import kesu.events.MentionLinked;
import kesu.events.NoticeExposed;
import kesu.events.Outgoing;
import kesu.media.rules.WatchedComplaint.CurrentExposure;
import kesu.media.rules.WatchedComplaint.Identity;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;
import kesu.terms.FactKind;
import kesu.terms.Ground;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExposureDeciderTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", NOW);
  private static final Organisation COMPANY = Organisation.sample(R1);
  private static final WatchedComplaint COMPLAINT =
      new WatchedComplaint(
          new ComplaintId("complaint1"),
          new Identity(ComplaintNumber.of(26, 1), new BranchCode("bj"), "R1", NOW),
          KnownFacts.NONE,
          new CurrentExposure(Exposure.NONE, NOW, List.of()),
          List.of());

  private static Change<WatchedComplaint> recorded(WatchedComplaint complaint, FactKind fact) {
    return ExposureDecider.decide(
        complaint, new FactRecorded(fact, NOW, Actor.SYSTEM), R1, COMPANY);
  }

  private static Change<WatchedComplaint> linked(
      WatchedComplaint complaint, String mention, boolean negative) {
    MentionId id = new MentionId(mention);
    return ExposureDecider.decide(
        complaint,
        new MentionLinked(id, Origin.PRESS, negative, NOW, NOW, NOW, Actor.SYSTEM),
        new LinkedMention(id, Origin.PRESS, "晨报", negative, NOW),
        R1,
        COMPANY);
  }

  private static Change.To<WatchedComplaint> to(Change<WatchedComplaint> change) {
    assertThat(change).isInstanceOf(Change.To.class);
    return (Change.To<WatchedComplaint>) change;
  }

  private static List<Event> events(Change.To<WatchedComplaint> change) {
    return change.events().stream().map(Outgoing::event).toList();
  }

  @Test
  @Clause("R1-S3")
  void anUnfavourableReportRaisesTheLevelAndTellsTheDepartments() {
    Change.To<WatchedComplaint> change = to(linked(COMPLAINT, "m1", true));
    assertThat(change.state().exposure().level()).isEqualTo(Exposure.EXPOSED);
    assertThat(events(change))
        .hasSize(4)
        .first()
        .isInstanceOfSatisfying(
            ExposureChanged.class,
            changed -> {
              assertThat(changed.from()).isEqualTo(Exposure.NONE);
              assertThat(changed.mentionId()).isEqualTo(new MentionId("m1"));
              assertThat(changed.grounds())
                  .isEqualTo(change.state().decisions().getFirst().grounds());
            });
    assertThat(change.state().exposure().told())
        .extracting(Object::toString)
        .contains("advertising-manager", "customer-service-manager");
  }

  @Test
  @Clause("R1-D12")
  void oneMoreUnfavourableReportAtTheSameLevelIsToldAgain() {
    WatchedComplaint exposed = to(linked(COMPLAINT, "m1", true)).state();
    Change.To<WatchedComplaint> again = to(linked(exposed, "m2", true));
    assertThat(events(again)).hasSize(3).allMatch(event -> event instanceof NoticeExposed);
    assertThat(again.state().exposure()).isEqualTo(exposed.exposure());
    assertThat(again.state().decisions()).hasSize(2);
    assertThat(again.state().decisions().getLast().grounds())
        .extracting(Ground::outcome)
        .contains("told in time");
  }

  @Test
  @Clause("R1-S3")
  void aFavourableReportIsKeptAndNobodyIsTold() {
    Change.To<WatchedComplaint> change = to(linked(COMPLAINT, "m1", false));
    assertThat(change.events()).isEmpty();
    assertThat(change.state().facts().mentions()).hasSize(1);
    assertThat(change.state().decisions()).isEmpty();
  }

  @Test
  void aReportThatWasLinkedBeforeChangesNothing() {
    WatchedComplaint exposed = to(linked(COMPLAINT, "m1", true)).state();
    assertThat(linked(exposed, "m1", true)).isEqualTo(Change.none());
  }

  @Test
  @Clause("R1-M")
  void anInclinationToPublishIsARiskAndIsToldOnce() {
    Change.To<WatchedComplaint> change = to(recorded(COMPLAINT, FactKind.INCLINED_TO_PUBLISH));
    assertThat(change.state().exposure().level()).isEqualTo(Exposure.AT_RISK);
    assertThat(recorded(change.state(), FactKind.INCLINED_TO_PUBLISH)).isEqualTo(Change.none());
  }

  @ParameterizedTest
  @EnumSource(names = {"REPEATED_UNSOLVED", "OUTSIDE_CHANNEL", "INCIDENT"})
  void factsThatBearOnSeverityAloneChangeNothing(FactKind fact) {
    assertThat(recorded(COMPLAINT, fact)).isEqualTo(Change.none());
  }
}

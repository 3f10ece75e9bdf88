package kesu.media.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Verdict;
import kesu.events.MentionReported;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import org.junit.jupiter.api.Test;

class MentionDeciderTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
  private static final MentionId ID = new MentionId("m1");
  private static final ComplaintNumber FIRST = ComplaintNumber.of(26, 1);
  private static final ComplaintNumber SECOND = ComplaintNumber.of(26, 2);
  private static final ComplaintId COMPLAINT = new ComplaintId("complaint1");
  private static final ComplaintId OTHER = new ComplaintId("complaint2");

  private static MentionReported event(String text) {
    return new MentionReported(ID, Origin.PRESS, "晨报", NOW, NOW, true, text);
  }

  private static Change.To<Mention> received(
      String text, Map<ComplaintNumber, ComplaintId> watched) {
    return to(MentionDecider.receive(null, event(text), watched, NOW));
  }

  private static Change.To<Mention> to(Change<Mention> change) {
    assertThat(change).isInstanceOf(Change.To.class);
    return (Change.To<Mention>) change;
  }

  /** The complaints that are to be told of a link; the report itself publishes nothing. */
  private static List<String> told(Change.To<Mention> change) {
    assertThat(change.events()).isEmpty();
    return change.state().untold().stream().map(link -> link.complaint().value()).toList();
  }

  @Test
  void aReportIsLinkedInTheOrderOfItsTextAndWaitsForTheRest() {
    ComplaintNumber unknown = ComplaintNumber.of(26, 3);
    Change.To<Mention> change =
        received(SECOND + "、" + unknown + "、" + FIRST, Map.of(FIRST, COMPLAINT, SECOND, OTHER));
    assertThat(change.state().links())
        .isEqualTo(
            new MentionLinks(List.of(unknown), List.of(OTHER, COMPLAINT), Mention.State.LINKED));
    assertThat(told(change)).containsExactly("complaint2", "complaint1");
  }

  @Test
  void theSameReportAgainChangesNothing() {
    Mention known = received("无号", Map.of()).state();
    assertThat(MentionDecider.receive(known, event("无号"), Map.of(), NOW)).isEqualTo(Change.none());
  }

  @Test
  void aLongTextIsCutAfterItsNumbersAreRead() {
    Change.To<Mention> change = received("长".repeat(4_000) + FIRST, Map.of(FIRST, COMPLAINT));
    assertThat(change.state().report().text()).isEqualTo("长".repeat(4_000));
    assertThat(told(change)).containsExactly("complaint1");
  }

  @Test
  void aReportThatWaitsIsLinkedOnceItsComplaintIsKnown() {
    Mention waiting = received(FIRST + "和" + SECOND, Map.of()).state();
    assertThat(waiting.links().state()).isEqualTo(Mention.State.UNLINKED);
    Map<ComplaintNumber, ComplaintId> watched = Map.of(FIRST, COMPLAINT);
    Change.To<Mention> change = to(MentionDecider.linkWaiting(waiting, watched, NOW));
    assertThat(change.state().links())
        .isEqualTo(new MentionLinks(List.of(SECOND), List.of(COMPLAINT), Mention.State.LINKED));
    assertThat(told(change)).containsExactly("complaint1");
    assertThat(MentionDecider.linkWaiting(change.state(), watched, NOW)).isEqualTo(Change.none());
  }

  @Test
  void aReportLinkedByHandBeforeItsComplaintIsKnownByNumberIsLinkedOnce() {
    Mention waiting = received(FIRST.value(), Map.of()).state();
    MentionCommand link = new MentionCommand.Link(ID, COMPLAINT, true);
    Verdict<Mention, MentionView> byHand = MentionDecider.decide(waiting, link, Actor.SYSTEM, NOW);
    assertThat(byHand).isInstanceOf(Verdict.Done.class);
    Mention linked = ((Verdict.Done<Mention, MentionView>) byHand).state();
    Change.To<Mention> change =
        to(MentionDecider.linkWaiting(linked, Map.of(FIRST, COMPLAINT), NOW));
    assertThat(change.state().links())
        .isEqualTo(new MentionLinks(List.of(), List.of(COMPLAINT), Mention.State.LINKED));
    assertThat(told(change)).as("from the link by hand").containsExactly("complaint1");
  }

  @Test
  void aReportIsUnfinishedUntilItsComplaintsAreKnownAndTold() {
    Mention waiting = received(FIRST.value(), Map.of()).state();
    assertThat(waiting.unfinishedSince()).isEqualTo(NOW);
    Instant later = NOW.plusSeconds(60);
    Mention linked =
        to(MentionDecider.linkWaiting(waiting, Map.of(FIRST, COMPLAINT), later)).state();
    assertThat(linked.unfinishedSince()).isEqualTo(later);
    Mention told = to(MentionDecider.told(linked, COMPLAINT)).state();
    assertThat(told.unfinishedSince()).isNull();
    assertThat(MentionDecider.told(told, COMPLAINT)).isEqualTo(Change.none());
  }
}

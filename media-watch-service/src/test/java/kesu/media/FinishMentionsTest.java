package kesu.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kesu.defaults.documents.Documents;
import kesu.events.MentionLinked;
import kesu.events.MentionReported;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.TestClock;
import kesu.media.rules.Mention;
import kesu.media.rules.MentionDecider;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.MentionId;
import kesu.terms.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a kill leaves undone between a report and its complaint is done by the next sweep. */
class FinishMentionsTest extends MediaServiceTest {
  private static final Instant EARLIER = TestClock.START.minus(Duration.ofMinutes(1));

  @Autowired private Documents<Mention> mentions;

  /** A report is saved, and the process that saved it is killed at once. */
  private String savedThenKilled(
      SampleComplaint complaint, Map<ComplaintNumber, ComplaintId> watched) {
    String id = "killed-" + complaint.id();
    MentionReported report =
        new MentionReported(
            new MentionId(id),
            Origin.PRESS,
            "晨报",
            FOUND,
            FOUND,
            true,
            "投诉号" + complaint.number() + "无人理");
    mentions.tick(id, "test", known -> MentionDecider.receive(known, report, watched, EARLIER));
    return id;
  }

  @Test
  void aReportSavedBeforeItsComplaintIsLinkedThoughItsProcessWasKilled() {
    SampleComplaint complaint = watchedComplaint();
    String mention = savedThenKilled(complaint, Map.of());
    await(MENTIONS + "/" + mention, one -> one.path("state").asString().equals("LINKED"));
    assertThat(awaitLevel(complaint, "EXPOSED").path("mentions").size()).isEqualTo(1);
  }

  @Test
  void aComplaintIsToldOfAReportLinkedToItThoughTheProcessWasKilledInBetween() {
    SampleComplaint complaint = watchedComplaint();
    savedThenKilled(complaint, Map.of(complaint.number(), complaint.id()));
    awaitLevel(complaint, "EXPOSED");
    assertThat(log.await(complaint.id(), MentionLinked.class, 1)).hasSize(1);
  }
}

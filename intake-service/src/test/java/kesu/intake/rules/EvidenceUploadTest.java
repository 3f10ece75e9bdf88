package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Verdict;
import kesu.local.testbed.SampleStaff;
import kesu.terms.ComplaintId;
import org.junit.jupiter.api.Test;

class EvidenceUploadTest {
  private static final Instant BEGUN = Instant.parse("2026-03-02T01:30:00Z");
  private static final Instant DAY_LATER = BEGUN.plus(Duration.ofDays(1));
  private static final Instant NOW = DAY_LATER.plus(Duration.ofDays(1));
  private static final EvidenceUpload UPLOAD =
      new EvidenceUpload(
          "u1",
          new ComplaintId("c1"),
          "photo.jpg",
          SampleStaff.STORE_ADMINISTRATION_MANAGER,
          BEGUN,
          Map.of("1", new EvidenceUpload.Piece("k", 1)),
          false,
          null,
          null,
          null);

  private static EvidenceUpload after(Change<EvidenceUpload> change) {
    assertThat(change).isInstanceOf(Change.To.class);
    return ((Change.To<EvidenceUpload>) change).state();
  }

  @Test
  void whatIsJustBeingAttachedIsNotGivenUp() {
    EvidenceUpload sealed = after(UPLOAD.seal(NOW));

    assertThat(sealed.discard(DAY_LATER, NOW)).isEqualTo(Change.none());
    assertThat(after(sealed.attached(NOW)).discard(NOW.plusSeconds(1), NOW.plusSeconds(1)))
        .isEqualTo(Change.none());
  }

  @Test
  void whatWasGivenUpIsAttachedAndContinuedNoMore() {
    EvidenceUpload discarded = after(UPLOAD.discard(DAY_LATER, NOW));

    assertThat(discarded.isDiscarded()).isTrue();
    assertThat(discarded.seal(NOW)).isEqualTo(Change.none());
    assertThat(discarded.attached(NOW)).isEqualTo(Change.none());
    assertThat(
            discarded.receive(
                2,
                new EvidenceUpload.Piece("k2", 1),
                SampleStaff.STORE_ADMINISTRATION_MANAGER,
                100))
        .isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void anUploadIsGivenUpAfterItsTimeOnly() {
    assertThat(UPLOAD.discard(BEGUN, NOW)).isEqualTo(Change.none());
    EvidenceUpload sealed = after(UPLOAD.seal(DAY_LATER));
    assertThat(sealed.discard(DAY_LATER, NOW)).isEqualTo(Change.none());
    assertThat(after(sealed.discard(NOW, NOW)).isDiscarded()).isTrue();
  }

  @Test
  void anUploadBegunAgainUnderTheSameNameHasOtherKeys() {
    EvidenceUpload again =
        new EvidenceUpload(
            "u1",
            UPLOAD.complaint(),
            UPLOAD.fileName(),
            UPLOAD.by(),
            NOW,
            Map.of(),
            false,
            null,
            null,
            null);
    assertThat(again.key(1, "abc")).isNotEqualTo(UPLOAD.key(1, "abc"));
  }
}

package kesu.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class EvidencePropertiesTest {
  @Test
  void anUploadIsKeptLongerThanARequestToAttachItTakes() {
    EvidenceProperties.ObjectStore none = new EvidenceProperties.ObjectStore("", "", "", "", "");
    assertThatThrownBy(
            () ->
                new EvidenceProperties(
                    DataSize.ofMegabytes(1), none, Duration.ofMinutes(1), Duration.ofMinutes(1)))
        .hasMessageContaining("kesu.intake.evidence.unattached-kept")
        .hasMessageContaining("1h");
  }
}

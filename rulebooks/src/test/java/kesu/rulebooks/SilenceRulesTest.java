package kesu.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Clause("R1-D8")
class SilenceRulesTest {
  @Test
  void silencePastTheTimeForARefusalIsAcceptance() {
    assertThat(R1.BOOK.silence().isAcceptance(R1.clause("R1-D8"))).isTrue();
    assertThat(R1.BOOK.silence().isAcceptance(R1.clause("R1-D9"))).isFalse();
  }

  @Test
  void aCompanyMayDropTheReading(@TempDir Path temp) {
    PlantedFolder folder = PlantedFolder.copyOfR1(temp).drop("silence.csv", "R1-D8");
    Rulebook changed = Rulebooks.load(List.of(folder.path())).inForce("R1", R1.NOW);
    assertThat(changed.silence().isAcceptance(R1.clause("R1-D8"))).isFalse();
  }
}

package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kesu.defaults.decisions.Change;
import kesu.events.Outgoing;
import kesu.events.SeverityRaised;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.rulebooks.SeverityFinding;
import kesu.terms.Clause;
import kesu.terms.FactKind;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeveritiesTest {
  @ParameterizedTest
  @CsvSource({
    "REPEATED_UNSOLVED, MAJOR, R1-S1",
    "OUTSIDE_CHANNEL, MAJOR, R1-S2",
    "NEGATIVE_MEDIA, MAJOR, R1-S3",
    "INCIDENT, CRISIS, R1-S4",
    "INCLINED_TO_PUBLISH, ORDINARY, R1-S"
  })
  @Clause({"R1-S", "R1-S1", "R1-S2", "R1-S3", "R1-S4", "R1-S7", "R1-S8"})
  void eachFactHasItsSeverityAndClause(FactKind fact, Severity severity, String clause) {
    SeverityFinding finding = Severities.judge(SampleCase.R1, Set.of(fact), false);
    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(finding.grounds())
        .singleElement()
        .satisfies(ground -> assertThat(ground.clause()).hasToString(clause));
  }

  @ParameterizedTest
  @CsvSource({"ORDINARY, MAJOR", "MAJOR, MAJOR", "CRISIS, CRISIS"})
  void severityIsRaisedAndNeverLowered(Severity before, Severity after) {
    SeverityFinding major =
        Severities.judge(SampleCase.R1, Set.of(FactKind.OUTSIDE_CHANNEL), false);
    assertThat(Severities.raised(before, major)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({"ORDINARY, ORDINARY, R1-S", "MAJOR, MAJOR, R1-I3"})
  @Clause("R1-I3")
  void heavyHarmRaisesTheSeverityWhereTheTableSaysSo(
      String row, Severity severity, String clause, @TempDir Path folder) throws IOException {
    Rulebook rulebook = rulebookIn(folder, "HEAVY_HARM,ORDINARY", "HEAVY_HARM," + row);
    SeverityFinding finding = Severities.judge(rulebook, Set.of(), true);
    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(finding.grounds())
        .singleElement()
        .satisfies(ground -> assertThat(ground.clause()).hasToString(clause));
  }

  private static Rulebook rulebookIn(Path folder, String from, String to) throws IOException {
    try (Stream<Path> tables =
        Files.list(Path.of("../rulebooks/src/main/resources/rulebooks/r1"))) {
      for (Path table : tables.toList()) {
        String changed = Files.readString(table).replace(from, to);
        Files.writeString(folder.resolve(table.getFileName()), changed);
      }
    }
    return Rulebooks.load(List.of(folder)).inForce("R1", SampleCase.NOW);
  }

  @Test
  void aFactLearntTwiceIsKnownOnceAndDecidedOnce() {
    Change.To<Complaint> first = learn(SampleCase.complaint());
    Change.To<Complaint> second = learn(first.state());

    assertThat(first.state().classification().severity()).isEqualTo(Severity.MAJOR);
    assertThat(first.events())
        .extracting(Outgoing::event)
        .singleElement()
        .isInstanceOf(SeverityRaised.class);
    assertThat(second).isEqualTo(new Change.To<>(first.state(), List.of()));
  }

  private static Change.To<Complaint> learn(Complaint complaint) {
    return Severities.learn(FactKind.OUTSIDE_CHANNEL, complaint, SampleCase.R1, SampleCase.NOW);
  }
}

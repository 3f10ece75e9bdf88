package kesu.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kesu.defaults.decisions.Change;
import kesu.events.Outgoing;
import kesu.events.SeverityRaised;
import kesu.rulebooks.SeverityFinding;
import kesu.terms.Clause;
import kesu.terms.FactKind;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;
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
  @Clause({"R1-S", "R1-S1", "R1-S2", "R1-S3", "R1-S4"})
  void eachFactHasItsSeverityAndClause(FactKind fact, Severity severity, String clause) {
    SeverityFinding finding = Severities.judge(SampleCase.R1, Set.of(fact));
    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(finding.grounds())
        .singleElement()
        .satisfies(ground -> assertThat(ground.clause()).hasToString(clause));
  }

  @ParameterizedTest
  @CsvSource({"ORDINARY, MAJOR", "MAJOR, MAJOR", "CRISIS, CRISIS"})
  void severityIsRaisedAndNeverLowered(Severity before, Severity after) {
    SeverityFinding major = Severities.judge(SampleCase.R1, Set.of(FactKind.OUTSIDE_CHANNEL));
    assertThat(Severities.raised(before, major)).isEqualTo(after);
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

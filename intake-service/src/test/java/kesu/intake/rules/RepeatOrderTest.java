package kesu.intake.rules;

import static kesu.intake.rules.SampleCase.NOW;
import static kesu.intake.rules.SampleCase.R1;
import static org.assertj.core.api.Assertions.assertThat;

import kesu.defaults.decisions.Change;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.FactKind;
import org.junit.jupiter.api.Test;

/** Linking is the same whoever does it, in whatever order, and however often. */
@Clause("R1-S1")
class RepeatOrderTest {
  private final Complaint first = SampleCase.complaint();
  private final ComplaintId later = new ComplaintId("c2");

  @Test
  void ofTwoThatReferToEachOtherByNothingExactlyOneIsTheEarlier() {
    Complaint second = other();
    assertThat(Repeats.isEarlier(first, second)).isNotEqualTo(Repeats.isEarlier(second, first));
  }

  @Test
  void whatRepeatsAnotherIsTheLaterOneEvenIfItsInstantIsTheSame() {
    Complaint named = first.with(first.registration().repeating(later));
    assertThat(Repeats.isEarlier(named, other())).isFalse();
    assertThat(Repeats.isEarlier(other(), named)).isTrue();
  }

  @Test
  void linkingAgainChangesNothing() {
    Complaint linked = to(Repeats.repeats(first, later, R1, NOW));
    assertThat(linked.registration().repeatOf()).isEqualTo(later);
    assertThat(Repeats.repeats(linked, later, R1, NOW)).isEqualTo(Change.none());
    Complaint told = to(Repeats.repeatedBy(first, later, R1, NOW));
    assertThat(told.classification().facts()).contains(FactKind.REPEATED_UNSOLVED);
    assertThat(Repeats.repeatedBy(told, later, R1, NOW)).isEqualTo(Change.none());
  }

  @Test
  void whatIsSaidToBeAnotherMatterIsNotLinked() {
    Complaint apart = first.with(first.registration().otherThan(later));
    assertThat(Repeats.areOneMatter(apart, other())).isFalse();
    assertThat(Repeats.areOneMatter(other(), apart)).isFalse();
    assertThat(Repeats.repeats(apart, later, R1, NOW)).isEqualTo(Change.none());
    assertThat(Repeats.areOneMatter(first, other())).isTrue();
  }

  @Test
  void aClosedComplaintIsNeitherLinkedNorRaised() {
    Complaint closed = first.with(first.progress().with(Complaint.State.CLOSED));
    assertThat(Repeats.areOneMatter(closed, other())).isFalse();
    assertThat(Repeats.repeatedBy(closed, later, R1, NOW)).isEqualTo(Change.none());
  }

  /** Another complaint of the same customer, reason, branch and instant. */
  private Complaint other() {
    return new Complaint(
        later,
        first.number(),
        first.registration(),
        first.form(),
        first.feedback(),
        first.classification(),
        first.progress(),
        first.decisions(),
        first.history(),
        first.counts(),
        null);
  }

  private static Complaint to(Change<Complaint> change) {
    assertThat(change).isInstanceOf(Change.To.class);
    return ((Change.To<Complaint>) change).state();
  }
}

package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kesu.defaults.decisions.Verdict;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.FactKind;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.jspecify.annotations.Nullable;

/** A complaint about late delivery, and the rulebook that governs it. */
final class SampleCase {
  static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
  static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", NOW);
  static final Organisation ORGANISATION = Organisation.sample(R1);
  static final Actor AGENT =
      new Actor(
          new PersonId("E1110"),
          new Post("customer-service-agent"),
          new DepartmentCode("bj-customer-service"));
  static final ComplaintId ID = new ComplaintId("c1");
  static final AssignmentId ASSIGNMENT = new AssignmentId("c1-1");

  private SampleCase() {}

  static NewComplaint asked(Set<FactKind> facts, @Nullable Incident incident) {
    return new NewComplaint(
        "bj",
        "bj-zgc",
        "R1-T23",
        null,
        facts,
        null,
        new Form(
            Channel.HOTLINE,
            new Customer("王小测", "010-51234567", null),
            null,
            null,
            "冰箱没送到",
            false,
            incident,
            null,
            null,
            null));
  }

  /** An incident in the store of purchase. */
  static Incident incident(String kind, Instant happenedAt) {
    return new Incident(happenedAt, kind, null, "二楼扶梯口", null, null, null, null);
  }

  static Admission admit(NewComplaint asked) {
    return RegistrationDecider.admit(asked, at -> R1, ORGANISATION, AGENT, NOW);
  }

  static Verdict.Done<Complaint, Registered> registered(
      NewComplaint asked, @Nullable ComplaintId repeatOf) {
    if (admit(asked) instanceof Admission.Admitted admitted
        && RegistrationDecider.register(ID, ComplaintNumber.of(26, 1), admitted, "key", repeatOf)
            instanceof Verdict.Done<Complaint, Registered> done) {
      return done;
    }
    throw new AssertionError("It is refused");
  }

  static Complaint complaint() {
    return registered(asked(Set.of(), null), null).state();
  }

  /** The complaint, with one department at each of those stages. */
  static Complaint at(FollowUpAnswer answer, AssignmentStage... stages) {
    return complaint().with(progress(answer, stages));
  }

  static Progress progress(FollowUpAnswer answer, AssignmentStage... stages) {
    Progress progress =
        answer == FollowUpAnswer.NOT_ASKED
            ? Progress.NONE
            : Progress.NONE.answered(answer, true, false);
    for (int i = 0; i < stages.length; i++) {
      progress =
          progress.with(
              new AssignmentProgress(
                  new AssignmentId("c1-" + (i + 1)),
                  new DepartmentCode("bj-logistics"),
                  "logistics",
                  null,
                  new Post("logistics-manager"),
                  stages[i],
                  NOW));
    }
    return progress;
  }
}

package kesu.penalty.rules;

import java.time.Instant;
import java.util.List;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PenaltyRow;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.StoreCode;

/** R1 and the sample company, with one case of the Beijing branch. */
final class Sample {
  static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");
  static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", RECEIVED);
  static final Organisation COMPANY = Organisation.sample(R1);
  static final Answering LOGISTICS = answering("E1106", "logistics-manager", "bj-logistics");
  static final Answering CUSTOMER_SERVICE =
      answering("E1109", "customer-service-manager", "bj-customer-service");
  static final Answering GENERAL_MANAGER =
      answering("E1119", "branch-general-manager", "bj-branch-management");
  static final Answering ADVERTISING = answering("E1103", "advertising-manager", "bj-advertising");
  static final Answering AGENT =
      answering("E1110", "customer-service-agent", "bj-customer-service");

  private Sample() {}

  static Answering answering(String person, String post, String department) {
    return new Answering(new PersonId(person), new Post(post), new DepartmentCode(department));
  }

  static People people(Answering... responsible) {
    return new People(
        R1, COMPANY, new BranchCode("bj"), new StoreCode("bj-zgc"), List.of(responsible), AGENT);
  }

  static PenaltyRow row(String clause) {
    return R1.penalties().find(new ClauseId(clause)).orElseThrow();
  }
}

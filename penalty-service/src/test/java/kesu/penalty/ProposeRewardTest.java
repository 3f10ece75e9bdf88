package kesu.penalty;

import static kesu.local.testbed.SampleStaff.AGENT;
import static kesu.local.testbed.SampleStaff.AUDITOR;
import static kesu.local.testbed.SampleStaff.CUSTOMER_SERVICE_MANAGER;
import static kesu.local.testbed.SampleStaff.GENERAL_MANAGER;
import static kesu.local.testbed.SampleStaff.HEAD_OFFICE;
import static kesu.local.testbed.SampleStaff.SHANGHAI_GENERAL_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kesu.events.RewardGranted;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleComplaint;
import kesu.terms.Clause;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;

@Clause("R1-O33")
class ProposeRewardTest extends PenaltyServiceTest {
  private static final String PROPOSALS = "/api/rewards/proposals";
  private static final Map<String, Object> GRANT = Map.of("granted", true, "opinion", "属实");

  private Map<String, String> proposal(SampleComplaint complaint, String clause, String person) {
    return Map.of(
        "complaintId",
        complaint.id().value(),
        "clause",
        clause,
        "person",
        person,
        "because",
        "连夜补送");
  }

  @Test
  void anExecutiveDeputyProposesAndTheHeadOfTheBranchGrants() {
    SampleComplaint complaint = open(Severity.MAJOR);
    awaitCase(complaint);
    ApiReply proposed =
        api.post(PROPOSALS, proposal(complaint, "R1-W1", "E1107"), CUSTOMER_SERVICE_MANAGER)
            .expect(201);
    String decision = PROPOSALS + "/" + proposed.text("proposalId") + "/decision";
    assertThat(api.post(decision, GRANT, CUSTOMER_SERVICE_MANAGER).expect(403).code())
        .isEqualTo("post-not-permitted");
    assertThat(api.post(decision, GRANT, SHANGHAI_GENERAL_MANAGER).expect(403).code())
        .isEqualTo("not-of-branch");
    api.post(decision, GRANT, GENERAL_MANAGER).expect(200);
    assertThat(api.post(decision, GRANT, HEAD_OFFICE).expect(409).code())
        .isEqualTo("already-decided");
    assertThat(awaitRewards(complaint, 1))
        .singleElement()
        .satisfies(reward -> assertThat(reward.path("person").asString()).isEqualTo("E1107"));
    assertThat(log.await(complaint.id(), RewardGranted.class, 1))
        .singleElement()
        .satisfies(granted -> assertThat(granted.by()).isEqualTo(GENERAL_MANAGER));
  }

  @Test
  void whatIsTurnedDownIsNotGrantedAndNobodyDecidesAboutHimself() {
    SampleComplaint complaint = open(Severity.MAJOR);
    awaitCase(complaint);
    ApiReply own =
        api.post(PROPOSALS, proposal(complaint, "R1-W1", "E1119"), CUSTOMER_SERVICE_MANAGER)
            .expect(201);
    String decision = PROPOSALS + "/" + own.text("proposalId") + "/decision";
    assertThat(api.post(decision, GRANT, GENERAL_MANAGER).expect(403).code()).isEqualTo("own-case");
    Map<String, Object> no = Map.of("granted", false, "opinion", "另行表扬");
    api.post(decision, no, HEAD_OFFICE).expect(200);
    assertThat(awaitRewards(complaint, 0)).isEmpty();
    assertThat(
            api.get(PROPOSALS + "?complaint=" + complaint.id(), AUDITOR)
                .items()
                .getFirst()
                .path("decision")
                .path("granted")
                .asBoolean(true))
        .isFalse();
  }

  @Test
  void aProposalThatMakesNoSenseIsRefused() {
    SampleComplaint complaint = open(Severity.MAJOR);
    awaitCase(complaint);
    assertThat(api.post(PROPOSALS, proposal(complaint, "R1-W1", "E1107"), AGENT).expect(403).code())
        .isEqualTo("post-not-permitted");
    assertThat(
            api.post(PROPOSALS, proposal(complaint, "R1-T23", "E1107"), HEAD_OFFICE)
                .expect(400)
                .code())
        .isEqualTo("reward-unknown");
    assertThat(
            api.post(PROPOSALS, proposal(complaint, "R1-W1", "E1305"), HEAD_OFFICE)
                .expect(400)
                .code())
        .isEqualTo("person-unknown");
  }
}

package kesu.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kesu.events.DeadlineMet;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineStarted;
import kesu.events.EscalationRaised;
import kesu.events.Event;
import kesu.events.JournalistsArrived;
import kesu.events.ReportSent;
import kesu.local.testbed.SampleComplaint;
import kesu.local.testbed.SampleIncident;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Channel;
import kesu.terms.Clause;
import kesu.terms.EvidenceKind;
import kesu.terms.IncidentStep;
import kesu.terms.ReportLevel;
import kesu.terms.Severity;
import org.junit.jupiter.api.Test;

/** The duties of an incident as the published events start, meet, miss and escalate them. */
class IncidentDutiesTest extends SlaServiceTest {
  private static final List<String> DUTIES =
      List.of("R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D20", "R1-D21", "R1-D25");

  private SampleComplaint incident() {
    Instant now = time.instant();
    SampleComplaint incident =
        SampleComplaint.receivedAt(now).of(Severity.CRISIS).by(Channel.HOTLINE, now, null);
    send(incident, incident.registered());
    send(incident, SampleIncident.customerInjured(now, now));
    send(incident, new JournalistsArrived(now, SampleStaff.SALES));
    send(
        incident,
        SampleIncident.step(IncidentStep.INSURER_DECIDED, SampleStaff.ASSET_MANAGER, now));
    await().until(() -> started(incident).containsAll(DUTIES));
    return incident;
  }

  private void send(SampleComplaint incident, Event event) {
    sender.send(incident.id().value(), event);
  }

  private Set<String> started(SampleComplaint incident) {
    return log.read(incident.id(), DeadlineStarted.class).stream()
        .map(started -> started.clause().value())
        .collect(Collectors.toSet());
  }

  @Test
  @Clause({"R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D20", "R1-D21", "R1-D25"})
  void eachIsMissedAndToldToThePostsAbove() {
    SampleComplaint incident = incident();
    assertThat(started(incident)).doesNotContain("R1-D2a");
    time.pass(Duration.ofHours(48).plusSeconds(1));
    await()
        .untilAsserted(
            () ->
                assertThat(log.read(incident.id(), DeadlineMissed.class))
                    .extracting(missed -> missed.clause().value())
                    .containsAll(DUTIES));
    await()
        .untilAsserted(
            () ->
                assertThat(log.read(incident.id(), EscalationRaised.class))
                    .extracting(raised -> raised.clause().value())
                    .containsAll(DUTIES));
    assertThat(log.read(incident.id(), DeadlineMissed.class))
        .filteredOn(missed -> missed.clause().value().equals("R1-D5"))
        .extracting(missed -> missed.person() + " " + missed.penaltyClause())
        .containsExactly("E1202 R1-T38");
  }

  @Test
  @Clause({"R1-D2b", "R1-D5", "R1-D6", "R1-D19", "R1-D20", "R1-D21", "R1-D25"})
  void eachIsMetByWhoeverOwesIt() {
    SampleComplaint incident = incident();
    Instant now = time.instant();
    send(incident, SampleIncident.evidence(EvidenceKind.VIDEO, now));
    send(
        incident, SampleIncident.step(IncidentStep.URGENTLY_REPORTED, SampleStaff.STORE_HEAD, now));
    send(
        incident,
        SampleIncident.step(IncidentStep.AT_SCENE, SampleStaff.ADMINISTRATION_MANAGER, now));
    send(incident, SampleIncident.journalistsMet(now));
    send(
        incident, new ReportSent(ReportLevel.BRANCH_CUSTOMER_SERVICE, now, SampleStaff.STORE_HEAD));
    send(
        incident,
        SampleIncident.step(
            IncidentStep.LOSS_REPORTED, SampleStaff.STORE_ADMINISTRATION_MANAGER, now));
    send(
        incident,
        SampleIncident.step(IncidentStep.CLAIM_RESULT_TOLD, SampleStaff.INSURANCE_OFFICER, now));
    await()
        .untilAsserted(
            () ->
                assertThat(log.read(incident.id(), DeadlineMet.class))
                    .extracting(met -> met.clause().value())
                    .containsAll(DUTIES));
    assertThat(log.read(incident.id(), DeadlineMissed.class)).isEmpty();
  }
}

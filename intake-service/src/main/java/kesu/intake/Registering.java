package kesu.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.events.ComplaintRegistered;
import kesu.events.FactRecorded;
import kesu.events.Outgoing;
import kesu.intake.Admission.Finding.Admitted;
import kesu.intake.Admission.Finding.TurnedAway;
import kesu.intake.rules.Severities;
import kesu.rulebooks.FollowUpAnswer;
import kesu.rulebooks.SeverityFinding;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.Exposure;
import kesu.terms.FactKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers complaints: numbers them, says how severe they are and why, and knows a repeated one
 * (R1-S1 to R1-S4). Once it is answered nobody can lose it (R1-S6).
 */
public final class Registering {
  private static final Logger LOG = LoggerFactory.getLogger(Registering.class);
  private static final Set<FactKind> EXPOSING =
      EnumSet.of(FactKind.NEGATIVE_MEDIA, FactKind.INCLINED_TO_PUBLISH);
  private final Documents<Complaint> complaints;
  private final ComplaintSearch search;
  private final Admission admission;
  private final Regulation regulation;
  private final NumberSequence numbers;
  private final CustomerKeys keys;
  private final InstantSource time;

  Registering(
      Documents<Complaint> complaints,
      ComplaintSearch search,
      Admission admission,
      Regulation regulation,
      NumberSequence numbers,
      CustomerKeys keys,
      InstantSource time) {
    this.complaints = complaints;
    this.search = search;
    this.admission = admission;
    this.regulation = regulation;
    this.numbers = numbers;
    this.keys = keys;
    this.time = time;
  }

  /** Registers a complaint, or says which field is at fault; the same key registers it once. */
  public Answer<Registered> register(Registration asked, Command command) {
    Instant now = time.instant();
    Optional<Refusal> forbidden = regulation.forbids("register", command.actor(), now);
    if (forbidden.isPresent()) {
      return new Answer.Refused<>(forbidden.get());
    }
    ComplaintId id = ComplaintIds.of(command);
    Verdict<Complaint, Registered> verdict =
        switch (admission.check(asked, now)) {
          case TurnedAway(Refusal refusal) -> new Verdict.Refused<>(refusal);
          case Admitted admitted -> begun(id, asked, admitted, command.actor(), now);
        };
    Answer<Registered> answer =
        complaints.create(
            id.value(),
            command,
            Registered.class,
            state -> state == null ? verdict : new Verdict.Unchanged<>(Registered.of(state)));
    if (verdict instanceof Verdict.Done<Complaint, Registered>(var begun, var events, var drawn)
        && !usesNumber(answer, drawn)) {
      numbers.release(drawn.number());
    }
    if (answer instanceof Answer.Given<Registered>(Registered given, boolean again) && !again) {
      LOG.atInfo()
          .addKeyValue("complaintId", id)
          .addKeyValue("number", given.number())
          .addKeyValue("severity", given.severity())
          .log("Complaint registered");
    }
    return answer;
  }

  /** False where an earlier request had registered it, and so under the number drawn then. */
  private static boolean usesNumber(Answer<Registered> answer, Registered drawn) {
    return answer instanceof Answer.Given<Registered>(Registered given, boolean again)
        && given.number().equals(drawn.number());
  }

  private Verdict<Complaint, Registered> begun(
      ComplaintId id, Registration asked, Admitted admitted, Actor by, Instant now) {
    String customerKey = keys.of(asked.customer().telephone());
    Optional<ComplaintId> repeatOf =
        search.unsolved(customerKey, admitted.reason()).filter(earlier -> !earlier.equals(id));
    Set<FactKind> facts = asked.facts();
    if (repeatOf.isPresent()) {
      facts.add(FactKind.REPEATED_UNSOLVED);
    }
    SeverityFinding finding = Severities.judge(admitted.rulebook(), facts);
    Complaint complaint =
        new Complaint(
            id,
            numbers.next(now),
            Form.of(asked, admitted.store(), by, now),
            admitted.branch(),
            admitted.reason(),
            admitted.receivedAt(),
            customerKey,
            repeatOf.orElse(null),
            Complaint.State.OPEN,
            finding.severity(),
            Exposure.NONE,
            List.copyOf(facts),
            List.of(),
            FollowUpAnswer.NOT_ASKED,
            List.of(new Decision(Decision.SEVERITY, now, finding.grounds())),
            List.of(
                Entry.of(now, What.REGISTERED, by)
                    .fact("severity", finding.severity())
                    .fact("repeatOf", repeatOf.orElse(null))));
    return new Verdict.Done<>(complaint, told(complaint, finding), Registered.of(complaint));
  }

  /**
   * Others learn of facts that bear on exposure by an event of their own, whenever they turn up.
   */
  private static List<Outgoing> told(Complaint complaint, SeverityFinding finding) {
    Form form = complaint.form();
    Incident incident = form.incident();
    var registered =
        new ComplaintRegistered(
            complaint.number(),
            complaint.branch(),
            form.store(),
            form.channel(),
            complaint.reason(),
            finding.severity(),
            finding.grounds(),
            complaint.receivedAt(),
            Regulation.R1,
            incident == null ? null : incident.happenedAt(),
            complaint.repeatOf(),
            form.promisedAt(),
            form.registeredBy());
    List<Outgoing> all = new ArrayList<>();
    all.add(Outgoing.of(complaint.id(), registered));
    Stream<FactKind> exposing = complaint.facts().stream().filter(EXPOSING::contains);
    exposing
        .map(fact -> new FactRecorded(fact, form.registeredAt(), form.registeredBy()))
        .forEach(event -> all.add(Outgoing.of(complaint.id(), event)));
    return all;
  }
}

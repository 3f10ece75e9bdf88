package kesu.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Admission;
import kesu.intake.rules.Admission.Admitted;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.NewComplaint;
import kesu.intake.rules.Refusals;
import kesu.intake.rules.Registered;
import kesu.intake.rules.RegistrationDecider;
import kesu.intake.rules.RepeatCandidate;
import kesu.intake.rules.RepeatStatement;
import kesu.intake.rules.Repeats;
import kesu.regulation.Regulation;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Registers complaints: numbers them, judges their severity, and recognises a repeated one. Once
 * the sender has the answer, the complaint cannot be lost (R1-S6).
 */
@Service
public final class RegisterComplaint {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterComplaint.class);
  private static final int LATEST = 10;
  private final Documents<Complaint> complaints;
  private final ComplaintSearch search;
  private final NumberSequence numbers;
  private final CustomerKeys keys;
  private final Regulation regulation;
  private final InstantSource time;
  private final Duration closedLately;

  RegisterComplaint(
      Documents<Complaint> complaints,
      ComplaintSearch search,
      NumberSequence numbers,
      CustomerKeys keys,
      Regulation regulation,
      InstantSource time,
      @Value("${kesu.intake.closed-lately:P30D}") Duration closedLately) {
    this.complaints = complaints;
    this.search = search;
    this.numbers = numbers;
    this.keys = keys;
    this.regulation = regulation;
    this.time = time;
    this.closedLately = closedLately;
  }

  /** Registers a complaint, once under the same idempotency key. */
  public Answer<RegistrationView> register(NewComplaint asked, Command command) {
    return regulation
        .permit("register", command.actor(), () -> admit(asked, command))
        .map(registered -> RegistrationView.of(registered, asked, regulation));
  }

  private Answer<Registered> admit(NewComplaint asked, Command command) {
    ComplaintId id = ComplaintIds.of(command);
    Admission admission =
        RegistrationDecider.admit(
            asked, regulation::inUse, regulation.organisation(), command.actor(), time.instant());
    return switch (admission) {
      case Admission.Refused(Refusal refusal) ->
          create(id, new Verdict.Refused<>(refusal), command);
      case Admitted admitted -> registerAdmitted(id, admitted, command);
    };
  }

  private Answer<Registered> registerAdmitted(ComplaintId id, Admitted admitted, Command command) {
    String customerKey = keys.of(admitted.complaint().form().customer().telephone());
    RepeatStatement told = admitted.complaint().repeats();
    ComplaintId sameAs = told.sameAs();
    if (sameAs != null && complaints.find(sameAs.value()).isEmpty()) {
      return create(id, new Verdict.Refused<>(Refusals.sameAsUnknown(sameAs)), command);
    }
    List<Complaint> earlier =
        search.ofCustomer(customerKey, LATEST).stream()
            .filter(one -> !one.id().equals(id))
            .toList();
    ComplaintId repeatOf =
        sameAs == null ? repeated(admitted, customerKey, earlier).orElse(null) : sameAs;
    ComplaintNumber number = numbers.next(admitted.at());
    Answer<Registered> answer =
        create(
            id,
            shown(
                RegistrationDecider.register(id, number, admitted, customerKey, repeatOf),
                Repeats.candidates(
                    earlier,
                    admitted.reason(),
                    admitted.branch(),
                    told,
                    closedLately,
                    admitted.at())),
            command);
    if (answer instanceof Answer.Given<Registered>(Registered given, boolean again)
        && given.number().equals(number)) {
      if (!again) {
        log(given);
      }
    } else {
      numbers.release(number); // it was registered before, under the number drawn then
    }
    return answer;
  }

  /** Looks among all unsolved ones where the customer has more than the latest. */
  private Optional<ComplaintId> repeated(
      Admitted admitted, String customerKey, List<Complaint> latest) {
    RepeatStatement told = admitted.complaint().repeats();
    Optional<ComplaintId> found =
        Repeats.repeated(latest, admitted.reason(), admitted.branch(), told);
    return found.isPresent() || latest.size() < LATEST - 1
        ? found
        : Repeats.repeated(
            search.unsolved(customerKey, admitted.reason(), admitted.branch(), LATEST),
            admitted.reason(),
            admitted.branch(),
            told);
  }

  private static Verdict<Complaint, Registered> shown(
      Verdict<Complaint, Registered> verdict, List<RepeatCandidate> candidates) {
    return verdict instanceof Verdict.Done<Complaint, Registered> done
        ? new Verdict.Done<>(done.state(), done.events(), done.answer().with(candidates))
        : verdict;
  }

  private Answer<Registered> create(
      ComplaintId id, Verdict<Complaint, Registered> verdict, Command command) {
    return complaints.create(
        id.value(),
        command,
        Registered.class,
        existing -> existing == null ? verdict : repeated(existing, verdict));
  }

  /**
   * The verdict where the complaint exists and its answer was forgotten, as the first release did
   * after many commands: the same form again gets the complaint, any other is refused.
   */
  private static Verdict<Complaint, Registered> repeated(
      Complaint existing, Verdict<Complaint, Registered> verdict) {
    return verdict instanceof Verdict.Done<Complaint, Registered> asked
            && asked.state().form().equals(existing.form())
            && asked.state().registration().isSameCase(existing.registration())
        ? new Verdict.Unchanged<>(Registered.of(existing))
        : new Verdict.Refused<>(Refusal.keyReused());
  }

  private static void log(Registered registered) {
    LOG.atInfo()
        .addKeyValue("complaintId", registered.id())
        .addKeyValue("number", registered.number())
        .addKeyValue("severity", registered.severity())
        .log("Complaint registered");
  }
}

package kesu.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.intake.rules.NewComplaint;
import kesu.intake.rules.Registered;
import kesu.intake.rules.RepeatCandidate;
import kesu.regulation.Regulation;
import kesu.rulebooks.CitedGround;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Severity;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it is answered.
 *
 * @param number the number to read out to the customer
 * @param reasons the grounds of its severity
 * @param repeatOf the unsolved complaint that it repeats
 * @param candidates earlier complaints of the customer that may be the same matter, and why they
 *     are not taken for it
 * @param reminders what is still to be asked, promised or told
 */
public record RegistrationView(
    ComplaintId id,
    ComplaintNumber number,
    Severity severity,
    List<CitedGround> reasons,
    Instant receivedAt,
    @Nullable ComplaintId repeatOf,
    List<Candidate> candidates,
    List<Reminder> reminders,
    Map<String, String> links) {
  /** A candidate with its differences in words. */
  public record Candidate(@JsonUnwrapped RepeatCandidate complaint, List<Text> why) {
    static Candidate of(RepeatCandidate candidate) {
      return new Candidate(
          candidate,
          candidate.differences().stream().map(RepeatCandidate.Difference::text).toList());
    }
  }

  static RegistrationView of(Registered registered, NewComplaint asked, Regulation regulation) {
    return new RegistrationView(
        registered.id(),
        registered.number(),
        registered.severity(),
        registered.grounds().stream()
            .map(
                ground ->
                    CitedGround.of(
                        ground, regulation.governing(ground.rulebook(), registered.receivedAt())))
            .toList(),
        registered.receivedAt(),
        registered.repeatOf(),
        candidates(registered),
        Reminder.of(asked, regulation.inUse(registered.receivedAt())),
        ComplaintLinks.of(registered.id()));
  }

  private static List<Candidate> candidates(Registered registered) {
    List<RepeatCandidate> found = registered.candidates();
    return found == null ? List.of() : found.stream().map(Candidate::of).toList();
  }
}

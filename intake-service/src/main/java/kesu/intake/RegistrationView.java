package kesu.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kesu.intake.rules.NewComplaint;
import kesu.intake.rules.Registered;
import kesu.regulation.Regulation;
import kesu.rulebooks.CitedGround;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it is answered.
 *
 * @param number the number to read out to the customer
 * @param reasons the grounds of its severity
 * @param repeatOf the unsolved complaint that it repeats
 * @param reminders what is still to be asked, promised or told
 */
public record RegistrationView(
    ComplaintId id,
    ComplaintNumber number,
    Severity severity,
    List<CitedGround> reasons,
    Instant receivedAt,
    @Nullable ComplaintId repeatOf,
    List<Reminder> reminders,
    Map<String, String> links) {
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
        Reminder.of(asked, regulation.inUse(registered.receivedAt())),
        ComplaintLinks.of(registered.id()));
  }
}

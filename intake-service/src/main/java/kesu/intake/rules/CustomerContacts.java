package kesu.intake.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.CustomerContacted;
import kesu.events.PromiseRecorded;
import kesu.intake.rules.ComplaintCommand.RecordContact;
import kesu.intake.rules.ComplaintCommand.RecordPromise;
import kesu.terms.Actor;
import kesu.terms.Clause;

/** Contacts with the customer, and what was promised in them. */
final class CustomerContacts {
  private CustomerContacts() {}

  @Clause("R1-D7")
  static Verdict<Complaint, ComplaintStatus> contact(
      Complaint complaint, RecordContact contact, Actor by, Instant now) {
    Instant given = contact.at();
    Instant at = given == null ? now : given.truncatedTo(ChronoUnit.MILLIS);
    Optional<Refusal> untimely =
        Span.contacted(complaint.registration().receivedAt(), now).refusal("at", at);
    if (untimely.isPresent()) {
      return new Verdict.Refused<>(untimely.get());
    }
    Entry entry =
        Entry.of(at, EntryKind.CONTACTED, by)
            .fact("reached", contact.reached())
            .words("note", contact.note());
    return Verdicts.done(
        complaint.with(entry), now, new CustomerContacted(contact.reached(), at, by));
  }

  @Clause("R1-D16")
  static Verdict<Complaint, ComplaintStatus> promise(
      Complaint complaint, RecordPromise promise, Actor by, Instant now) {
    Instant promisedAt = promise.promisedAt().truncatedTo(ChronoUnit.MILLIS);
    Optional<Refusal> untimely =
        Span.promised(complaint.registration().receivedAt(), now).refusal("promisedAt", promisedAt);
    if (untimely.isPresent()) {
      return new Verdict.Refused<>(untimely.get());
    }
    Entry entry =
        Entry.of(now, EntryKind.PROMISED, by)
            .fact("promisedAt", promisedAt)
            .words("note", promise.note());
    return Verdicts.done(complaint.with(entry), now, new PromiseRecorded(promisedAt, now, by));
  }
}

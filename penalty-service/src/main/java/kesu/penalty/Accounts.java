package kesu.penalty;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.events.AssignmentMade;
import kesu.events.AssignmentPassedOn;
import kesu.events.AssignmentRefused;
import kesu.events.ComplaintClosed;
import kesu.events.ComplaintRegistered;
import kesu.events.ComplaintReopened;
import kesu.events.CustomerPraised;
import kesu.events.DeadlineMissed;
import kesu.events.ExposureChanged;
import kesu.events.FindingRecorded;
import kesu.events.SeverityRaised;
import kesu.penalty.rules.Answering;
import kesu.penalty.rules.Negative;
import kesu.penalty.rules.Proposal;
import kesu.terms.ComplaintId;
import kesu.terms.Exposure;
import org.springframework.stereotype.Component;

/** Keeps the account of every complaint as its events come in. */
@Component
public class Accounts {
  private final Documents<Account> documents;
  private final Settlement settlement;

  Accounts(Documents<Account> documents, Settlement settlement) {
    this.documents = documents;
    this.settlement = settlement;
  }

  /** A complaint is known from now on. */
  public void registered(EventMetadata incoming, ComplaintRegistered event) {
    CaseFacts facts =
        new CaseFacts(
            event.branch(),
            event.store(),
            event.reason(),
            event.rulebook(),
            event.receivedAt(),
            event.severity(),
            false,
            Exposure.NONE);
    ComplaintId id = new ComplaintId(incoming.subject());
    documents.applyFirst(
        incoming.subject(),
        incoming,
        known -> known == null ? Change.to(Account.opened(id, facts)) : Change.none());
  }

  /** A department has it, and somebody there answers for it. */
  public void assigned(EventMetadata incoming, AssignmentMade event) {
    Duty duty = new Duty(event.assignmentId(), event.department(), event.post(), event.person());
    take(incoming, account -> Change.to(account.with(account.handling().with(duty))));
  }

  /** A department refused it and does not answer for it. */
  public void refused(EventMetadata incoming, AssignmentRefused event) {
    take(
        incoming,
        account -> Change.to(account.with(account.handling().without(event.assignmentId()))));
  }

  /** Customer service had only kept it and does not answer for it. */
  public void passedOn(EventMetadata incoming, AssignmentPassedOn event) {
    take(
        incoming,
        account -> Change.to(account.with(account.handling().without(event.assignmentId()))));
  }

  /** It is more severe than it was. */
  public void raised(EventMetadata incoming, SeverityRaised event) {
    take(
        incoming,
        account -> settle(account.with(account.facts().raisedTo(event.to())), event.at()));
  }

  /** It is more exposed than it was; less does not undo that it was. */
  public void exposed(EventMetadata incoming, ExposureChanged event) {
    take(
        incoming,
        account ->
            event.to().compareTo(account.facts().exposure()) <= 0
                ? Change.none()
                : settle(account.with(account.facts().exposedTo(event.to())), event.at()));
  }

  /** A clock was missed (R1-T36, R1-T38, R1-P2). */
  public void missed(EventMetadata incoming, DeadlineMissed event) {
    if (event.penaltyClause() == null) {
      return; // the regulation names no penalty for it
    }
    Answering owing = new Answering(event.person(), event.post(), event.department());
    book(
        incoming,
        event.at(),
        (account, table) -> table.forMissed(event.clockId(), event.clause(), owing, event.dueAt()));
  }

  /** Customer service found faults in the handling (R1-T36 to R1-T41). */
  public void found(EventMetadata incoming, FindingRecorded event) {
    if (!event.faults().isEmpty()) {
      book(incoming, event.at(), (account, table) -> table.forFaults(event.faults(), event.at()));
    }
  }

  /** The customer praised how it was handled; it counts in writing only (R1-W1, R1-W2). */
  public void praised(EventMetadata incoming, CustomerPraised event) {
    if (event.written()) {
      Praise praise = new Praise(event.department(), event.at());
      take(incoming, account -> settle(account.with(account.handling().with(praise)), event.at()));
    }
  }

  /** It is solved: now it is determined who answers for it (R1-C5). */
  public void closed(EventMetadata incoming, ComplaintClosed event) {
    take(
        incoming,
        account ->
            settle(
                account
                    .with(account.facts().raisedTo(event.severity()))
                    .with(account.handling().closed(event.at(), event.by())),
                event.at()));
  }

  /** The customer came back. */
  public void reopened(EventMetadata incoming, ComplaintReopened event) {
    take(incoming, account -> Change.to(account.with(account.handling().reopened())));
  }

  private Change<Account> settle(Account account, Instant at) {
    return settlement.settle(Booked.on(account), at).change();
  }

  private void book(
      EventMetadata incoming, Instant at, BiFunction<Account, Negative, List<Proposal>> rows) {
    take(
        incoming,
        account -> {
          Booked booked =
              Booked.on(account).proposals(rows.apply(account, settlement.negative(account)), at);
          return booked.events().isEmpty() ? Change.none() : settlement.settle(booked, at).change();
        });
  }

  private void take(EventMetadata incoming, Function<Account, Change<Account>> decide) {
    documents.apply(
        incoming.subject(),
        incoming,
        account -> {
          if (account == null) {
            throw new IllegalStateException(
                "%s came for a complaint without an account, expected complaint.registered.v1 first"
                    .formatted(incoming.type()));
          }
          return decide.apply(account);
        });
  }
}

package kesu.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.defaults.documents.Documents;
import kesu.events.PenaltyAppealed;
import kesu.penalty.rules.MayDecide;
import kesu.penalty.rules.Range;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.PenaltyRow;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has people decide what the table proposes, and appeal against it. */
@Component
public class Decisions {
  private final Documents<Account> documents;
  private final Settlement settlement;
  private final Organisation organisation;
  private final Permitted permitted;
  private final InstantSource time;

  Decisions(
      Documents<Account> documents,
      Settlement settlement,
      Organisation organisation,
      Permitted permitted,
      InstantSource time) {
    this.documents = documents;
    this.settlement = settlement;
    this.organisation = organisation;
    this.permitted = permitted;
    this.time = time;
  }

  /**
   * What somebody wants to decide.
   *
   * @param measure the measure; needed where the row leaves a choice
   * @param points points to deduct; the fewest that the row allows where none are named
   * @param opinion why, in the words of who decides
   */
  public record Wanted(
      Outcome outcome, @Nullable Measure measure, @Nullable BigDecimal points, String opinion) {}

  /** Decides a proposal, or an appeal against what was imposed. */
  public Answer<PenaltyView> decide(PenaltyId id, Wanted wanted, Command command) {
    return ask(
        id,
        command,
        (account, penalty) -> {
          Refusal refusal = refusal(account, penalty, wanted, command);
          if (refusal != null) {
            return new Verdict.Refused<>(refusal);
          }
          Sentence sentence =
              new Sentence(settlement.rulebook(account), account, penalty, command.actor(), now());
          if (wanted.outcome() == Outcome.DISMISSED) {
            return done(sentence.dismissed(wanted.opinion()), id);
          }
          PenaltyRow row = settlement.row(account, penalty);
          return switch (Range.judge(row, wanted.measure(), wanted.points())) {
            case Range.Within within -> done(sentence.imposed(within, wanted.opinion()), id);
            case Range other -> new Verdict.Refused<>(Refusals.of(other));
          };
        });
  }

  /** Appeals against a penalty that was imposed; head office decides again. */
  public Answer<PenaltyView> appeal(PenaltyId id, String words, Command command) {
    Optional<Refusal> notPermitted = permitted.refusal("appeal", command.actor());
    if (notPermitted.isPresent()) {
      return new Answer.Refused<>(notPermitted.get());
    }
    return ask(
        id,
        command,
        (account, penalty) -> {
          if (penalty.state() != Penalty.State.IMPOSED) {
            return new Verdict.Refused<>(Refusals.notToBeAppealed(penalty));
          }
          Instant at = now();
          Account changed =
              account.changing(
                  id, one -> one.appealed(new Penalty.Appeal(words, at, command.actor())));
          PenaltyAppealed event =
              new PenaltyAppealed(id, penalty.clause(), penalty.person(), at, command.actor());
          return done(new Booked(changed, List.of(event)), id);
        });
  }

  private @Nullable Refusal refusal(
      Account account, Penalty penalty, Wanted wanted, Command command) {
    MayDecide may =
        MayDecide.judge(
            permitted.now(),
            organisation,
            account.facts().branch(),
            command.actor(),
            penalty.person(),
            penalty.state() == Penalty.State.APPEALED);
    if (!(may instanceof MayDecide.Yes)) {
      return Refusals.of(may, command.actor().post());
    }
    if (!penalty.state().isOpen()) {
      return Refusals.decided(penalty);
    }
    return switch (wanted.outcome()) {
      case LIFTED -> Refusals.outcome(wanted.outcome());
      case DISMISSED ->
          wanted.measure() == null && wanted.points() == null ? null : Refusals.measureOfNothing();
      case IMPOSED -> penalty.person() == null ? Refusals.nobodyAnswers(penalty) : null;
    };
  }

  private Answer<PenaltyView> ask(
      PenaltyId id,
      Command command,
      BiFunction<Account, Penalty, Verdict<Account, PenaltyView>> decide) {
    var complaint = Account.complaintOf(id);
    if (complaint.isEmpty()) {
      return new Answer.Refused<>(Refusals.unknown(id));
    }
    return documents.handle(
        complaint.get().value(),
        command,
        PenaltyView.class,
        account -> {
          Optional<Penalty> penalty = account == null ? Optional.empty() : account.penalty(id);
          return penalty.isEmpty() || account == null
              ? new Verdict.Refused<>(Refusals.unknown(id))
              : decide.apply(account, penalty.get());
        });
  }

  private static Verdict<Account, PenaltyView> done(Booked booked, PenaltyId id) {
    return new Verdict.Done<>(
        booked.account(),
        booked.outgoing(),
        PenaltyView.of(booked.account(), booked.account().penalty(id).orElseThrow()));
  }

  private Instant now() {
    return time.instant();
  }
}

package kesu.penalty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kesu.rulebooks.CitedGround;
import kesu.rulebooks.Rulebook;
import kesu.terms.ComplaintId;
import kesu.terms.PenaltyId;
import org.springframework.stereotype.Component;

/** Why penalties were proposed and decided and rewards granted as they were (依据). */
@Component
public class Why {
  private final Lists lists;
  private final Settlement settlement;

  Why(Lists lists, Settlement settlement) {
    this.lists = lists;
    this.settlement = settlement;
  }

  /** The decisions about one complaint. */
  public record Reasons(ComplaintId complaintId, List<Decided> decisions) {}

  /** One decision: {@code penalty} or {@code reward}. */
  public record Decided(String decision, PenaltyId id, Instant at, List<CitedGround> grounds) {}

  /** The reasons of all penalties and rewards of a complaint; empty where it is unknown. */
  public Optional<Reasons> of(ComplaintId complaint) {
    return lists.account(complaint).map(account -> reasons(account, id -> true));
  }

  /** The reasons of one penalty or reward; empty where it is unknown. */
  public Optional<Reasons> of(PenaltyId id) {
    return Account.complaintOf(id)
        .flatMap(lists::account)
        .map(account -> reasons(account, id::equals))
        .filter(reasons -> !reasons.decisions().isEmpty());
  }

  private Reasons reasons(Account account, Predicate<PenaltyId> wanted) {
    Rulebook rulebook = settlement.rulebook(account);
    List<Decided> decisions = new ArrayList<>();
    for (Penalty penalty : account.penalties()) {
      if (wanted.test(penalty.penaltyId())) {
        decisions.add(
            new Decided(
                "penalty",
                penalty.penaltyId(),
                penalty.proposedAt(),
                penalty.grounds().stream()
                    .map(ground -> CitedGround.of(ground, rulebook))
                    .toList()));
      }
    }
    for (Granted reward : account.rewards()) {
      if (wanted.test(reward.rewardId())) {
        decisions.add(
            new Decided(
                "reward",
                reward.rewardId(),
                reward.at(),
                List.of(CitedGround.of(reward.ground(), rulebook))));
      }
    }
    return new Reasons(account.id(), decisions);
  }
}

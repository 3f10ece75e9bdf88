package kesu.penalty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.terms.ComplaintId;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Finds penalties and rewards, those of the complaint last dealt with first. A page holds the
 * penalties of so many complaints.
 */
@Component
public class Lists {
  /** The instant that lists of penalties are ordered by. */
  public static final String PROPOSED_AT = "proposedAt";

  /** The instant that lists of rewards are ordered by. */
  public static final String REWARDED_AT = "rewardedAt";

  private final Documents<Account> documents;

  Lists(Documents<Account> documents) {
    this.documents = documents;
  }

  /** What is asked for; null for anything. */
  public record Wanted(@Nullable PersonId person, Penalty.@Nullable State state) {
    /** The accounts with such a penalty; answered by an index. */
    public Criteria penalties() {
      Criteria one = new Criteria();
      if (person != null) {
        one = one.and("person").is(person);
      }
      if (state != null) {
        one = one.and("state").is(state);
      }
      return person == null && state == null
          ? any(PROPOSED_AT)
          : Criteria.where("penalties").elemMatch(one);
    }

    /** The accounts with such a reward; answered by an index. */
    public Criteria rewards() {
      return person == null ? any(REWARDED_AT) : Criteria.where("rewards.person").is(person);
    }

    private static Criteria any(String instant) {
      return Criteria.where(instant).gte(Instant.EPOCH);
    }

    boolean covers(Penalty penalty) {
      return (person == null || person.equals(penalty.person()))
          && (state == null || state == penalty.state());
    }

    boolean covers(Granted reward) {
      return person == null || person.equals(reward.person());
    }
  }

  /** Penalties by person and state. */
  public Page<PenaltyView> penalties(Wanted wanted, @Nullable String cursor, int most) {
    Page<Account> page =
        documents.page(wanted.penalties(), PROPOSED_AT, Sort.Direction.DESC, cursor, most);
    return new Page<>(
        page.items().stream().flatMap(one -> views(one, wanted::covers).stream()).toList(),
        page.next());
  }

  /** Penalties of one complaint. */
  public Page<PenaltyView> penalties(ComplaintId complaint, Wanted wanted) {
    return new Page<>(
        account(complaint).map(one -> views(one, wanted::covers)).orElseGet(List::of), null);
  }

  /** Rewards by person. */
  public Page<RewardView> rewards(Wanted wanted, @Nullable String cursor, int most) {
    Page<Account> page =
        documents.page(wanted.rewards(), REWARDED_AT, Sort.Direction.DESC, cursor, most);
    return new Page<>(
        page.items().stream().flatMap(one -> rewards(one, wanted).stream()).toList(), page.next());
  }

  /** Rewards of one complaint. */
  public Page<RewardView> rewards(ComplaintId complaint, Wanted wanted) {
    return new Page<>(
        account(complaint).map(one -> rewards(one, wanted)).orElseGet(List::of), null);
  }

  /** One penalty. */
  public Optional<PenaltyView> penalty(PenaltyId id) {
    return Account.complaintOf(id)
        .flatMap(this::account)
        .flatMap(account -> account.penalty(id).map(one -> PenaltyView.of(account, one)));
  }

  /** The account of a complaint. */
  public Optional<Account> account(ComplaintId complaint) {
    return documents.find(complaint.value());
  }

  private static List<PenaltyView> views(Account account, Predicate<Penalty> wanted) {
    return account.penalties().stream()
        .filter(wanted)
        .map(penalty -> PenaltyView.of(account, penalty))
        .toList();
  }

  private static List<RewardView> rewards(Account account, Wanted wanted) {
    return account.rewards().stream()
        .filter(wanted::covers)
        .map(reward -> RewardView.of(account, reward))
        .toList();
  }
}

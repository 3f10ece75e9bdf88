package kesu.penalty;

import java.time.Instant;
import kesu.penalty.rules.Answering;
import kesu.penalty.rules.Award;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Ground;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.Reward;
import org.jspecify.annotations.Nullable;

/** A reward that somebody was granted. */
public record Granted(
    PenaltyId rewardId,
    ClauseId clause,
    @Nullable PersonId person,
    Post post,
    @Nullable DepartmentCode department,
    Reward reward,
    Instant at,
    Ground ground) {
  static Granted of(PenaltyId id, Award award, Instant at) {
    Answering who = award.who();
    return new Granted(
        id,
        award.clause(),
        who.person(),
        who.post(),
        who.department(),
        award.reward(),
        at,
        award.ground());
  }

  boolean isFor(Award award) {
    return clause.equals(award.clause())
        && award.who().equals(new Answering(person, post, department));
  }

  boolean exempts(@Nullable PersonId concerned) {
    return reward == Reward.EXEMPTION && person != null && person.equals(concerned);
  }
}

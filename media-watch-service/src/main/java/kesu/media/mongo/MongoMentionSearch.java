package kesu.media.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.media.MentionSearch;
import kesu.media.rules.Mention;
import kesu.terms.ComplaintNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Finds reports, each query by an index. */
@Repository
class MongoMentionSearch implements MentionSearch {
  private final Documents<Mention> mentions;

  MongoMentionSearch(Documents<Mention> mentions) {
    this.mentions = mentions;
  }

  @Override
  public Page<Mention> page(Mention.@Nullable State state, @Nullable String cursor, int limit) {
    return mentions.page(
        in(state), MentionCollection.REPORTED_AT, Sort.Direction.DESC, cursor, limit);
  }

  @Override
  public List<Mention> waitingFor(ComplaintNumber number, int most) {
    return mentions.find(new Query(waiting(number)).limit(most));
  }

  @Override
  public Page<Mention> unfinished(Instant from, Instant until, @Nullable String cursor, int limit) {
    return mentions.page(
        unfinished(from, until),
        MentionCollection.UNFINISHED_SINCE,
        Sort.Direction.ASC,
        cursor,
        limit);
  }

  static Criteria in(Mention.@Nullable State state) {
    return state == null
        ? where(MentionCollection.REPORTED_AT).gte(Instant.EPOCH)
        : where(MentionCollection.STATE).is(state);
  }

  static Criteria unfinished(Instant from, Instant until) {
    return where(MentionCollection.UNFINISHED_SINCE).gte(from).lte(until);
  }

  static Criteria waiting(ComplaintNumber number) {
    return where(MentionCollection.WAITING).is(number.value());
  }
}

package kesu.penalty.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import kesu.penalty.LedgerFilter;
import kesu.penalty.LedgerPosition;
import kesu.penalty.rules.LedgerEntry;
import kesu.terms.Outcome;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A choice of ledger entries as a query. */
final class LedgerQuery {
  private final List<Bson> conditions = new ArrayList<>();

  private LedgerQuery() {}

  static Bson of(LedgerFilter filter, @Nullable LedgerPosition after) {
    LedgerQuery query = new LedgerQuery();
    query.equal(LedgerRows.KIND, filter.kind());
    query.equal(LedgerRows.OUTCOME, filter.outcome());
    query.equal(LedgerRows.COMPLAINT, filter.complaint());
    query.equal(LedgerRows.PENALTY, filter.penalty());
    query.equal(LedgerRows.PERSON, filter.person());
    query.equal(LedgerRows.POST, filter.post());
    query.equal(LedgerRows.DEPARTMENT, filter.department());
    query.equal(LedgerRows.BRANCH, filter.branch());
    query.equal(LedgerRows.CLAUSE, filter.clause());
    query.equal(LedgerRows.MEASURE, filter.measure());
    query.equal(LedgerRows.DECIDED_BY, filter.decidedBy());
    query.period(filter);
    query.applies(filter.applies(), filter.asKnownOn());
    if (after != null) {
      query.after(after);
    }
    return and(query.conditions);
  }

  private void equal(String field, @Nullable Object value) {
    if (value != null) {
      conditions.add(eq(field, value.toString()));
    }
  }

  private void period(LedgerFilter filter) {
    conditions.add(gte(LedgerRows.AT, date(filter.from() == null ? Instant.EPOCH : filter.from())));
    if (filter.until() != null) {
      conditions.add(lt(LedgerRows.AT, date(filter.until())));
    }
    if (filter.asKnownOn() != null) {
      conditions.add(lte(LedgerRows.AT, date(filter.asKnownOn())));
    }
  }

  private void applies(@Nullable Boolean wanted, @Nullable Instant asKnownOn) {
    if (wanted == null) {
      return;
    }
    Bson standing = eq(LedgerRows.SUPERSEDED_AT, null);
    Bson applies =
        or(
            eq(LedgerRows.KIND, LedgerEntry.Kind.GRANTED.name()),
            and(
                eq(LedgerRows.OUTCOME, Outcome.IMPOSED.name()),
                asKnownOn == null
                    ? standing
                    : or(standing, gt(LedgerRows.SUPERSEDED_AT, date(asKnownOn)))));
    conditions.add(wanted ? applies : nor(applies));
  }

  private void after(LedgerPosition position) {
    Date at = date(position.at());
    conditions.add(gte(LedgerRows.AT, at));
    conditions.add(
        or(gt(LedgerRows.AT, at), and(eq(LedgerRows.AT, at), gt("_id", position.number()))));
  }

  private static Date date(Instant instant) {
    return Date.from(instant);
  }
}

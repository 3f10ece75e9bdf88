package kesu.penalty.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kesu.local.testbed.QueryPlan;
import kesu.local.testbed.ServiceTest;
import kesu.penalty.LedgerFilter;
import kesu.penalty.LedgerPosition;
import kesu.penalty.PenaltyFilter;
import kesu.penalty.RewardFilter;
import kesu.penalty.rules.LedgerEntry;
import kesu.penalty.rules.PenaltyState;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.query.Criteria;

@ServiceTest
class IndexTest {
  private static final PersonId PERSON = new PersonId("E1106");

  @Autowired private MongoTemplate mongo;

  /** Each parameter alone, and all of them. */
  static Stream<PenaltyFilter> penaltyFilters() {
    Post post = new Post("logistics-manager");
    DepartmentCode department = new DepartmentCode("bj-logistics");
    BranchCode branch = new BranchCode("bj");
    ClauseId clause = new ClauseId("R1-T23");
    Measure measure = Measure.STATEMENT_OF_REASONS;
    PenaltyState state = PenaltyState.PROPOSED;
    Instant day = Instant.parse("2026-03-01T00:00:00Z");
    return Stream.of(
        filter(PERSON, null, null, null, null, null, null, null, null, null, null),
        filter(null, post, null, null, null, null, null, null, null, null, null),
        filter(null, null, department, null, null, null, null, null, null, null, null),
        filter(null, null, null, branch, null, null, null, null, null, null, null),
        filter(null, null, null, null, clause, null, null, null, null, null, null),
        filter(null, null, null, null, null, measure, null, null, null, null, null),
        filter(null, null, null, null, null, null, state, null, null, null, null),
        filter(null, null, null, null, null, null, null, PERSON, null, null, null),
        filter(null, null, null, null, null, null, null, null, day, null, null),
        filter(null, null, null, null, null, null, null, null, null, day, null),
        filter(null, null, null, null, null, null, null, null, null, null, day),
        filter(null, null, null, null, null, null, null, null, null, null, null),
        filter(PERSON, post, department, branch, clause, measure, state, PERSON, day, day, null),
        filter(PERSON, post, department, branch, clause, measure, state, PERSON, day, day, day));
  }

  private static PenaltyFilter filter(
      @Nullable PersonId person,
      @Nullable Post post,
      @Nullable DepartmentCode department,
      @Nullable BranchCode branch,
      @Nullable ClauseId clause,
      @Nullable Measure measure,
      @Nullable PenaltyState state,
      @Nullable PersonId decidedBy,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Instant asKnownOn) {
    return new PenaltyFilter(
        null,
        person,
        post,
        department,
        branch,
        clause,
        measure,
        state,
        decidedBy,
        from,
        until,
        asKnownOn);
  }

  @ParameterizedTest
  @MethodSource("penaltyFilters")
  void penaltiesAreFoundByAnIndexWhateverTheyAreChosenBy(PenaltyFilter filter) {
    assertIndexed(latest(MongoPenaltySearch.penalty(filter), PenaltyCaseCollection.PROPOSED_AT));
  }

  /** Each parameter alone, all of them, and none. */
  static Stream<LedgerFilter> ledgerFilters() {
    RecordComponent[] components = LedgerFilter.class.getRecordComponents();
    Map<Class<?>, Object> values = new HashMap<>();
    values.put(LedgerEntry.Kind.class, LedgerEntry.Kind.DECIDED);
    values.put(Outcome.class, Outcome.IMPOSED);
    values.put(ComplaintId.class, new ComplaintId("ivufv48j6o5mgfpskdt1ejgn"));
    values.put(PenaltyId.class, new PenaltyId("ivufv48j6o5mgfpskdt1ejgn-1"));
    values.put(PersonId.class, PERSON);
    values.put(Post.class, new Post("logistics-manager"));
    values.put(DepartmentCode.class, new DepartmentCode("bj-logistics"));
    values.put(BranchCode.class, new BranchCode("bj"));
    values.put(ClauseId.class, new ClauseId("R1-T23"));
    values.put(Measure.class, Measure.STATEMENT_OF_REASONS);
    values.put(Instant.class, Instant.parse("2026-03-01T00:00:00Z"));
    values.put(Boolean.class, true);
    Stream<LedgerFilter> each =
        IntStream.range(0, components.length)
            .mapToObj(chosen -> ledgerFilter(components, values, n -> n == chosen));
    return Stream.concat(
        each, Stream.of(ledgerFilter(components, values, n -> true), LedgerFilter.ALL));
  }

  private static LedgerFilter ledgerFilter(
      RecordComponent[] components, Map<Class<?>, Object> values, IntPredicate chosen) {
    Object[] given = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int n = 0; n < components.length; n++) {
      types[n] = components[n].getType();
      given[n] = chosen.test(n) ? values.get(types[n]) : null;
    }
    try {
      return LedgerFilter.class.getConstructor(types).newInstance(given);
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @ParameterizedTest
  @MethodSource("ledgerFilters")
  void entriesOfTheLedgerAreFoundByAnIndexWhateverTheyAreChosenBy(LedgerFilter filter) {
    LedgerPosition end = new LedgerPosition(Instant.parse("2026-02-01T00:00:00Z"), 7);
    for (Bson query : List.of(LedgerQuery.of(filter, null), LedgerQuery.of(filter, end))) {
      assertIndexed(
          mongo
              .getCollection(MongoLedgerSearch.NAME)
              .find(query)
              .sort(new Document("at", 1).append("_id", 1))
              .limit(51));
    }
  }

  @Test
  void theDocumentsOfABranchAreFoundByAnIndex() {
    assertIndexed(
        latest(
            MongoPenaltySearch.document(new BranchCode("bj")),
            PenaltyCaseCollection.DOCUMENTED_AT));
  }

  @Test
  void rewardsAreFoundByAnIndex() {
    assertIndexed(latest(reward(PERSON), PenaltyCaseCollection.REWARDED_AT));
    assertIndexed(latest(reward(null), PenaltyCaseCollection.REWARDED_AT));
  }

  @Test
  void theEndOfTheLedgerAPageAndAnEventAreFoundByAnIndex() {
    var ledger = mongo.getCollection("ledger");
    assertIndexed(ledger.find().sort(new Document("_id", -1)).limit(1));
    assertIndexed(ledger.find(Filters.gt("_id", 0L)).sort(new Document("_id", 1)).limit(50));
    assertIndexed(ledger.find(Filters.eq("event", "x")));
  }

  private static Criteria reward(@Nullable PersonId person) {
    return MongoPenaltySearch.reward(new RewardFilter(null, person));
  }

  private FindIterable<Document> latest(Criteria criteria, String instant) {
    Document filter =
        new QueryMapper(mongo.getConverter())
            .getMappedObject(criteria.getCriteriaObject(), Optional.empty());
    return mongo
        .getCollection(PenaltyCaseCollection.NAME)
        .find(filter)
        .sort(new Document(instant, -1).append("_id", -1))
        .limit(51);
  }

  private static void assertIndexed(FindIterable<Document> query) {
    QueryPlan plan = QueryPlan.of(query.explain());
    assertThat(plan.stages()).contains("IXSCAN");
    assertThat(plan.scansAll()).isFalse();
    assertThat(plan.sorts()).isFalse();
  }
}

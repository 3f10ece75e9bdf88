package kesu.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import kesu.cloudevents.EventMetadata;
import kesu.cloudevents.Incarnation;
import kesu.cloudevents.PrecedingNumbers;
import kesu.defaults.cloudevents.MissingEvents;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.time.TimeAutoConfiguration;
import kesu.events.ComplaintReopened;
import kesu.events.PenaltyDecided;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.TestClock;
import kesu.local.testbed.Testbed;
import kesu.penalty.LedgerVerification.Fault;
import kesu.penalty.rules.PenaltyCase;
import kesu.regulation.RegulationAutoConfiguration;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The ledger alone, without the events that feed it, so that a test may tamper with it. */
@Testbed
@SpringBootTest(
    classes = LedgerTest.LedgerAlone.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LedgerTest {
  @Autowired private LedgerRepository repository;
  @Autowired private JsonMapper json;
  @Autowired private MongoTemplate mongo;
  @Autowired private EnterLedger ledger;
  @Autowired private ReadLedger read;
  @Autowired private VerifyLedger verify;
  @Autowired private LedgerTraffic traffic;

  @ImportAutoConfiguration({
    MongoAutoConfiguration.class,
    DataMongoAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    TimeAutoConfiguration.class,
    RegulationAutoConfiguration.class
  })
  @Import({
    EnterLedger.class,
    ReadLedger.class,
    IndexLedger.class,
    VerifyLedger.class,
    LedgerTraffic.Watched.class
  })
  @ComponentScan(
      basePackages = "kesu.penalty.mongo",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = {LedgerRepository.class, LedgerSearch.class}))
  static class LedgerAlone {
    /** There are no cases. */
    @Bean
    PenaltySearch noCases() {
      return new PenaltySearch() {
        @Override
        public Page<PenaltyCase> penalised(
            PenaltyFilter filter, @Nullable String cursor, int limit) {
          return new Page<>(List.of(), null);
        }

        @Override
        public Page<PenaltyCase> documented(BranchCode branch, @Nullable String cursor, int limit) {
          return new Page<>(List.of(), null);
        }

        @Override
        public Page<PenaltyCase> rewarded(RewardFilter filter, @Nullable String cursor, int limit) {
          return new Page<>(List.of(), null);
        }

        @Override
        public Optional<BranchCode> branch(ComplaintId complaint) {
          return Optional.empty();
        }
      };
    }
  }

  @BeforeEach
  void empty() {
    entries().deleteMany(new Document());
    mongo.getCollection("ledgerCheckpoints").deleteMany(new Document());
    traffic.forget();
  }

  private MongoCollection<Document> entries() {
    return mongo.getCollection("ledger");
  }

  private static EventMetadata metadata(String complaint, long sequence) {
    return new EventMetadata(
        "/penalty-service/penaltyCases",
        complaint,
        sequence,
        "penalty.decided.v1",
        TestClock.START,
        "correlation");
  }

  private static void enter(EnterLedger ledger, String complaint, long sequence) {
    enter(ledger, metadata(complaint, sequence));
  }

  private static void enter(EnterLedger ledger, EventMetadata metadata) {
    String complaint = metadata.subject();
    long sequence = metadata.sequence();
    ledger.enter(
        metadata,
        new PenaltyDecided(
            new PenaltyId(complaint + "-" + sequence),
            new ClauseId("R1-P2"),
            new PersonId("E1109"),
            new Post("customer-service-manager"),
            null,
            Outcome.IMPOSED,
            Measure.ORAL_GUIDANCE,
            new BigDecimal("1.5"),
            List.of(),
            TestClock.START,
            Actor.SYSTEM));
  }

  private static EventMetadata following(
      String complaint, long sequence, Incarnation incarnation, long previous) {
    EventMetadata first = metadata(complaint, sequence);
    return new EventMetadata(
        first.source(),
        complaint,
        sequence,
        first.type(),
        first.time(),
        first.correlationId(),
        incarnation,
        PrecedingNumbers.NONE.after(first.type(), previous));
  }

  private void enter(int count) {
    LongStream.rangeClosed(1, count).forEach(sequence -> enter(ledger, "c", sequence));
  }

  private Page<LedgerEntryView> page(long after, int limit) {
    return given(read.page(LedgerFilter.ALL, String.valueOf(after), limit, SampleStaff.AUDITOR));
  }

  private LedgerVerification verification() {
    return verification(false);
  }

  private LedgerVerification verification(boolean all) {
    return given(verify.verify(all, SampleStaff.AUDITOR));
  }

  private static <A> A given(Answer<A> answer) {
    assertThat(answer).isInstanceOf(Answer.Given.class);
    return ((Answer.Given<A>) answer).answer();
  }

  private static boolean hasFault(LedgerVerification found, long number, Fault fault) {
    return Long.valueOf(number).equals(found.broken()) && fault == found.fault();
  }

  @Test
  void numbersHaveNoGapsWhenEightThreadsOfTwoInstancesEnterEveryEventTwice() throws Exception {
    EnterLedger other = new EnterLedger(repository, json);
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      EnterLedger mine = thread % 2 == 0 ? ledger : other;
      String complaint = "c" + thread / 2;
      tasks.add(
          () -> {
            for (int sequence = 1; sequence <= 10; sequence++) {
              enter(mine, complaint, sequence);
            }
            return null;
          });
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
    assertThat(page(0, 200).items())
        .extracting(LedgerEntryView::number)
        .isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
    assertThat(verification())
        .isEqualTo(
            new LedgerVerification(1, null, 40, page(39, 1).items().getFirst().hash(), null, null));
  }

  @Test
  void pagesFollowTheNumbersAndPointsStayExact() {
    enter(3);
    Page<LedgerEntryView> first = page(0, 2);
    assertThat(first.items()).extracting(LedgerEntryView::number).containsExactly(1L, 2L);
    assertThat(first.items().getFirst().entry().points()).isEqualTo(new BigDecimal("1.5"));
    Page<LedgerEntryView> second = page(Long.parseLong(String.valueOf(first.next())), 2);
    assertThat(second.items()).extracting(LedgerEntryView::number).containsExactly(3L);
    assertThat(second.next()).isNull();
  }

  @Test
  void onlyAuditorsAndHeadOfficeReadIt() {
    assertThat(read.page(LedgerFilter.ALL, null, 1, SampleStaff.LOGISTICS_MANAGER))
        .isInstanceOf(Answer.Refused.class);
    assertThat(verify.verify(false, SampleStaff.LOGISTICS_MANAGER))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void anEventThatIsNoDecisionIsNotEntered() {
    ComplaintReopened other = new ComplaintReopened(TestClock.START, Actor.SYSTEM);
    assertThatThrownBy(() -> ledger.enter(metadata("c", 1), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ComplaintReopened");
    assertThat(page(0, 1).items()).isEmpty();
  }

  @Test
  void aChangedEntryIsFound() {
    enter(4);
    Document second = entries().find(Filters.eq("_id", 2L)).first();
    assertThat(second).isNotNull();
    String body = second.getString("body");
    entries().updateOne(Filters.eq("_id", 2L), Updates.set("body", body.replace("E1109", "E1110")));
    assertThat(verification())
        .matches(found -> found.sound() == 1 && hasFault(found, 2, Fault.CHANGED));
  }

  @Test
  void anEntryThatWasReplacedTogetherWithItsHashIsFoundByTheNext() {
    enter(4);
    LedgerEntryView third = page(2, 1).items().getFirst();
    LedgerLink forged = LedgerLink.of(3, third.event(), "{}", third.previousHash());
    entries()
        .updateOne(
            Filters.eq("_id", 3L),
            Updates.combine(
                Updates.set("body", forged.body()), Updates.set("hash", forged.hash())));
    assertThat(verification()).matches(found -> hasFault(found, 4, Fault.UNLINKED));
  }

  @Test
  void aRemovedEntryIsFound() {
    enter(4);
    entries().deleteOne(Filters.eq("_id", 2L));
    assertThat(verification()).matches(found -> hasFault(found, 2, Fault.MISSING));
  }

  @Test
  void anInsertedEntryIsFound() {
    enter(2);
    LedgerLink forged = LedgerLink.of(3, "forged", "{}", LedgerLink.START);
    assertThat(repository.append(List.of(forged))).isEqualTo(1);
    assertThat(verification()).matches(found -> hasFault(found, 3, Fault.UNLINKED));
  }

  /** Decisions that arrive together, each of its own complaint, are taken in at once. */
  private void enterTogether(int count, EnterLedger... instances) throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      EnterLedger mine = instances[n % instances.length];
      String complaint = "t" + n;
      tasks.add(
          () -> {
            enter(mine, complaint, 1);
            return null;
          });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  @Test
  void aThousandDecisionsThatArriveTogetherCostFewRequests() throws Exception {
    enterTogether(1_000, ledger);
    assertThat(traffic.requests()).isLessThan(300);
    assertThat(verification()).matches(found -> found.sound() == 1_000 && found.broken() == null);
  }

  @Test
  void twoInstancesThatCatchUpAtOnceEnterEachDecisionOnce() throws Exception {
    EnterLedger other = new EnterLedger(repository, json);
    enterTogether(1_000, ledger, other);
    enterTogether(1_000, other, ledger);
    assertThat(verification()).matches(found -> found.sound() == 1_000 && found.broken() == null);
  }

  @Test
  void anInstanceThatWasAwayGoesOnBehindTheOther() {
    EnterLedger other = new EnterLedger(repository, json);
    enter(ledger, "a", 1);
    enter(other, "b", 1);
    enter(ledger, "a", 2);
    enter(other, "a", 2);
    enter(other, "b", 2);
    assertThat(verification()).matches(found -> found.sound() == 4 && found.broken() == null);
  }

  @Test
  void verificationGoesOnFromTheLastCheckpointAndSaysSo() {
    enter(4);
    assertThat(verification()).matches(found -> found.from() == 1 && found.checkpointAt() == null);
    enter(ledger, "later", 1);
    traffic.forget();
    LedgerVerification second = verification();
    assertThat(second)
        .matches(found -> found.from() == 4 && found.sound() == 5 && found.checkpointAt() != null);
    assertThat(second.head()).isEqualTo(page(4, 1).items().getFirst().hash());
    assertThat(verification(true)).matches(found -> found.from() == 1 && found.sound() == 5);
  }

  @Test
  void anEntryThatWasChangedBeforeTheCheckpointIsFoundByAFullVerification() {
    enter(4);
    verification();
    entries().updateOne(Filters.eq("_id", 2L), Updates.set("body", "{}"));
    assertThat(verification()).matches(found -> found.from() == 4 && found.broken() == null);
    assertThat(verification(true)).matches(found -> hasFault(found, 2, Fault.CHANGED));
  }

  @Test
  void aLedgerCutOffBeforeTheCheckpointOrWrittenAnewIsFoundAtOnce() {
    enter(4);
    verification();
    entries().deleteOne(Filters.eq("_id", 4L));
    assertThat(verification()).matches(found -> hasFault(found, 4, Fault.MISSING));
    LedgerLink forged = LedgerLink.of(4, "forged", "{}", page(2, 1).items().getFirst().hash());
    assertThat(repository.append(List.of(forged))).isEqualTo(1);
    assertThat(verification()).matches(found -> hasFault(found, 4, Fault.CHANGED));
  }

  @Test
  void anEventIsNotEnteredBeforeTheOneBeforeIt() {
    enter(ledger, metadata("c", 1));
    EventMetadata third = following("c", 3, Incarnation.FIRST, 2);

    assertThatThrownBy(() -> enter(ledger, third))
        .isInstanceOf(MissingEvents.class)
        .hasMessageContaining("2 to 2");
    enter(ledger, following("c", 2, Incarnation.FIRST, 1));
    enter(ledger, third);

    assertThat(entries().countDocuments()).isEqualTo(3);
  }

  @Test
  void aDecisionOfARestoredStoreIsEnteredAlthoughItsNumberWasGivenBefore() {
    enter(ledger, metadata("c", 1));
    enter(ledger, following("c", 2, Incarnation.FIRST, 1));
    Incarnation restored = new Incarnation(2, 1);

    enter(ledger, following("c", 2, restored, 1));
    enter(ledger, following("c", 2, restored, 1));
    enter(ledger, following("c", 3, restored, 2));

    assertThat(entries().countDocuments()).isEqualTo(4);
  }
}

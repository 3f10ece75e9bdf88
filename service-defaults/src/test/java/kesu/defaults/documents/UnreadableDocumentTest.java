package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import kesu.defaults.RunningService;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Page;
import kesu.defaults.outbox.UnpublishedDocument;
import kesu.local.testbed.TestServers;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** A stored document that cannot be read holds up nothing but itself, and is shown. */
class UnreadableDocumentTest {
  private static final Instant BEGUN = Instant.parse("2026-03-02T01:30:00Z");
  private RunningService service;
  private Documents<Visit> visits;

  /** A document with an instant. */
  record Visit(String id, Instant begun, List<String> notes) {
    Visit {
      notes = List.copyOf(notes);
    }
  }

  @BeforeEach
  void start() {
    service = RunningService.on(TestServers.freshDatabase());
    visits = service.bean(DocumentStore.class).open("visits", Visit.class);
    for (String id : List.of("a", "b", "c")) {
      visits.tick(id, "c-1", ignored -> Change.to(new Visit(id, BEGUN, List.of())));
    }
    plant("b", new Document("$unset", new Document("notes", "")));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private void plant(String id, Document change) {
    service
        .bean(MongoTemplate.class)
        .getCollection("visits")
        .updateOne(new Document("_id", id), change);
  }

  private Page<Visit> page(int most) {
    return visits.page(Criteria.where("begun").lte(BEGUN), "begun", Sort.Direction.ASC, null, most);
  }

  private List<String> unreadable() {
    return service.bean(UnreadableDocuments.class).list().stream()
        .map(one -> one.collection() + "/" + one.id())
        .toList();
  }

  @Test
  void theOthersOfItsPageAreReadAndItIsReported() {
    assertThat(page(10).items()).extracting(Visit::id).containsExactly("a", "c");
    assertThat(visits.find(new Query(Criteria.where("begun").lte(BEGUN))))
        .extracting(Visit::id)
        .containsExactlyInAnyOrder("a", "c");
    assertThat(unreadable()).containsExactly("visits/b");
  }

  @Test
  void aDocumentThatLacksAPartIsNotReadAsIfItWereWhole() {
    plant("a", new Document("$set", new Document("begun", null)));
    assertThat(visits.find(new Query(Criteria.where("_id").is("a")))).isEmpty();
    assertThat(unreadable()).containsExactly("visits/a");
  }

  @Test
  void aPageThatEndsWithItHasANextPage() {
    Page<Visit> first = page(2);
    assertThat(first.items()).extracting(Visit::id).containsExactly("a");
    assertThat(
            visits
                .page(
                    Criteria.where("begun").lte(BEGUN),
                    "begun",
                    Sort.Direction.ASC,
                    first.next(),
                    2)
                .items())
        .extracting(Visit::id)
        .containsExactly("c");
  }

  @Test
  void nothingIsDecidedOnItUntilItIsMended() {
    Documents<Visit> ofAnotherInstance =
        service.bean(DocumentStore.class).open("visits", Visit.class); // has no copy of it
    assertThatThrownBy(
            () ->
                ofAnotherInstance.tick(
                    "b", "c-1", ignored -> Change.to(new Visit("b", BEGUN, List.of("x")))))
        .isInstanceOf(UnreadableDocument.class);
  }

  @Test
  void onceMendedItIsReadAgainAndNoLongerReported() {
    page(10);
    plant("b", new Document("$set", new Document("notes", List.of("mended"))));
    assertThat(page(10).items()).extracting(Visit::id).containsExactly("a", "b", "c");
    assertThat(unreadable()).isEmpty();
  }

  @Test
  void anOutboxThatCannotBeReadHoldsUpNoOther() {
    for (String id : List.of("a", "c")) {
      plant(
          id,
          new Document(
              "$set",
              new Document("_outboxSince", Date.from(BEGUN))
                  .append("_outbox", id.equals("a") ? List.of(new Document("n", 1L)) : List.of())));
    }
    assertThat(service.bean(DocumentStore.class).unpublished(BEGUN, null, 10).documents())
        .extracting(UnpublishedDocument::id)
        .containsExactly("c");
    assertThat(unreadable()).containsExactly("visits/a");
  }
}

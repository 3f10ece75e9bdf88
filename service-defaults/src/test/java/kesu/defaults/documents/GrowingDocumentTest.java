package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kesu.defaults.RunningService;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Overflow;
import kesu.local.testbed.TestServers;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A document keeps its newest elements; older ones are documents of their own, in order. */
class GrowingDocumentTest {
  private static final int AT_MOST = 20;
  private static final int KEPT = 10;
  private static RunningService service;
  private static Documents<Diary> diaries;

  /** A list that grows with each change. */
  record Diary(String id, List<Page> pages) {
    Diary {
      pages = List.copyOf(pages);
    }

    static Overflow<Diary> bound(Diary stored, Diary next) {
      List<Page> oldest = Overflow.oldest(stored.pages, AT_MOST, KEPT);
      return new Overflow<>(
          new Diary(next.id, Overflow.without(oldest, next.pages)),
          Overflow.numbered("pages", oldest));
    }

    static Diary write(@Nullable Diary diary, String id, String text) {
      List<Page> pages = new ArrayList<>(diary == null ? List.of() : diary.pages);
      pages.add(new Page(text));
      return new Diary(id, pages);
    }
  }

  /** One element. */
  record Page(String text) {}

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase());
    diaries = open(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Documents<Diary> open(RunningService running) {
    return running
        .bean(DocumentStore.class)
        .open("diaries", Diary.class, Schema.FIRST, Diary::bound);
  }

  private static void write(Documents<Diary> to, String id, String text) {
    to.tick(id, "c-1", diary -> Change.to(Diary.write(diary, id, text)));
  }

  private static List<String> read(String id) {
    return Stream.concat(
            diaries.moved(id, "pages", Page.class).stream(),
            diaries.find(id).orElseThrow().pages().stream())
        .map(Page::text)
        .toList();
  }

  private static int sizeOf(String id) {
    Document stored =
        service
            .bean(MongoTemplate.class)
            .getCollection("diaries")
            .find(new Document("_id", id))
            .first();
    assertThat(stored).isNotNull();
    return new RawBsonDocument(stored, new DocumentCodec()).getByteBuffer().remaining();
  }

  @Test
  void tenThousandChangesLeaveItAsSmallAsTwentyAndLoseNothing() {
    String id = RunningService.newId();
    List<String> written = new ArrayList<>();
    int afterTwenty = 0;
    for (int n = 0; n < 10_000; n++) {
      write(diaries, id, "page " + n);
      written.add("page " + n);
      if (n == AT_MOST) {
        afterTwenty = sizeOf(id);
      }
    }
    assertThat(sizeOf(id)).isLessThan(2 * afterTwenty);
    assertThat(read(id)).isEqualTo(written);
    assertThat(diaries.moved(id, "pages", "4712", Page.class)).contains(new Page("page 4711"));
  }

  @Test
  void nothingIsLostWhenTheFirstReleaseDropsTheCountOfWhatWasMoved() {
    String id = RunningService.newId();
    for (int n = 0; n < 50; n++) {
      write(diaries, id, "page " + n);
    }
    Document stored =
        Objects.requireNonNull(
            service
                .bean(MongoTemplate.class)
                .getCollection("diaries")
                .find(new Document("_id", id))
                .first());
    service
        .bean(MongoTemplate.class)
        .getCollection("diaries")
        .updateOne(
            new Document("_id", id),
            new Document("$unset", new Document("_moved", "").append("_schema", ""))
                .append("$set", new Document("_version", stored.get("_version", Long.class) + 1)));
    for (int n = 50; n < 100; n++) {
      write(diaries, id, "page " + n);
    }
    assertThat(read(id)).isEqualTo(IntStream.range(0, 100).mapToObj(n -> "page " + n).toList());
  }

  @Test
  void twoInstancesThatChangeItAtOnceLoseNoneAndDoubleNone() throws Exception {
    String id = RunningService.newId();
    try (RunningService other =
            RunningService.on(service.bean(MongoTemplate.class).getDb().getName());
        var threads = Executors.newFixedThreadPool(2)) {
      Documents<Diary> others = open(other);
      List<Callable<Void>> both = new ArrayList<>();
      for (Documents<Diary> instance : List.of(diaries, others)) {
        both.add(
            () -> {
              IntStream.range(0, 200)
                  .forEach(n -> write(instance, id, instance == others ? "b" + n : "a" + n));
              return null;
            });
      }
      for (var done : threads.invokeAll(both)) {
        done.get();
      }
    }
    assertThat(read(id)).hasSize(400).doesNotHaveDuplicates();
    assertThat(read(id))
        .filteredOn(text -> text.startsWith("a"))
        .isEqualTo(IntStream.range(0, 200).mapToObj(n -> "a" + n).toList());
  }
}

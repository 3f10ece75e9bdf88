package kesu.defaults.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.defaults.RunningService;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Page;
import kesu.local.testbed.TestServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

class PagingTest {
  private static final Instant EARLY = Instant.parse("2026-03-02T01:30:00Z");
  private static final Instant LATE = EARLY.plusSeconds(1);

  /** Ids of 24 hexadecimal digits, as some complaints have by chance. */
  private static final List<String> IDS =
      List.of("0000000000000000000000aa", "0000000000000000000000ab", "0000000000000000000000ac");

  private static RunningService service;
  private static Documents<Visit> visits;

  /** A document with an instant in one of its parts. */
  record Visit(String id, Times times) {}

  record Times(Instant begun) {}

  @BeforeAll
  static void start() {
    service = RunningService.on(TestServers.freshDatabase());
    visits = service.bean(DocumentStore.class).open("visits", Visit.class);
    save(IDS.get(0), EARLY);
    save(IDS.get(1), EARLY);
    save(IDS.get(2), LATE);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void save(String id, Instant begun) {
    visits.tick(id, "c-1", ignored -> Change.to(new Visit(id, new Times(begun))));
  }

  private static List<String> idsPageByPage(Sort.Direction direction) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      Page<Visit> page = page(direction, cursor);
      assertThat(page.items()).hasSize(1);
      ids.add(page.items().getFirst().id());
      cursor = page.next();
    } while (cursor != null);
    return ids;
  }

  private static Page<Visit> page(Sort.Direction direction, @Nullable String cursor) {
    return visits.page(new Criteria(), "times.begun", direction, cursor, 1);
  }

  @Test
  void pagesFollowTheOrderOfTheInstantAndThenOfTheId() {
    assertThat(idsPageByPage(Sort.Direction.ASC)).isEqualTo(IDS);
    assertThat(idsPageByPage(Sort.Direction.DESC)).isEqualTo(IDS.reversed());
  }

  @Test
  void aCursorThatNoPageGaveOutIsRefused() {
    assertThatThrownBy(() -> page(Sort.Direction.ASC, "gestern"))
        .isInstanceOf(MalformedCursor.class);
  }
}

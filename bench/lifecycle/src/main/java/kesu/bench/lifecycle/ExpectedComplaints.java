package kesu.bench.lifecycle;

import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bson.Document;

/** The newest complaint stored so far that each chosen search must find. */
final class ExpectedComplaints {
  private static final Newest NONE = new Newest("", new Date(0));
  private final Map<SearchKind, ConcurrentMap<SearchKind.Search, Newest>> newest =
      new EnumMap<>(SearchKind.class);

  private record Newest(String id, Date receivedAt) {
    Newest orNewer(Newest other) {
      int order = receivedAt.compareTo(other.receivedAt);
      return order > 0 || (order == 0 && id.compareTo(other.id) > 0) ? this : other;
    }
  }

  ExpectedComplaints() {
    for (SearchKind kind : SearchKind.values()) {
      newest.put(kind, new ConcurrentHashMap<>());
    }
  }

  /** Chooses one search of the kind that finds the document, if there is any. */
  private void choose(SearchKind kind, Document document, List<SearchKind.Search> chosen) {
    List<SearchKind.Search> finding = kind.finding(document);
    if (!finding.isEmpty()) {
      SearchKind.Search one = finding.get(chosen.size() % finding.size());
      of(kind).putIfAbsent(one, NONE);
      chosen.add(one);
    }
  }

  /** Notes that a document is stored. */
  void stored(Document document) {
    Newest latest = new Newest(document.getString("_id"), SearchKind.received(document));
    for (SearchKind kind : SearchKind.values()) {
      for (SearchKind.Search search : kind.finding(document)) {
        of(kind).computeIfPresent(search, (key, found) -> found.orNewer(latest));
      }
    }
  }

  /** The id of the complaint that the search must find. */
  String newest(SearchKind kind, SearchKind.Search search) {
    return Objects.requireNonNull(of(kind).get(search)).id();
  }

  private ConcurrentMap<SearchKind.Search, Newest> of(SearchKind kind) {
    return Objects.requireNonNull(newest.get(kind));
  }

  /**
   * Chooses so many searches of each kind that each find one of the first copies. Must be asked
   * before those are stored.
   */
  Map<SearchKind, List<SearchKind.Search>> choose(ComplaintCopies copies, int stored, int each) {
    Map<SearchKind, List<SearchKind.Search>> chosen = new EnumMap<>(SearchKind.class);
    SplittableRandom random = new SplittableRandom(stored);
    for (SearchKind kind : SearchKind.values()) {
      List<SearchKind.Search> searches = new ArrayList<>();
      while (searches.size() < each) {
        choose(kind, copies.copy(random.nextInt(stored)), searches);
      }
      chosen.put(kind, searches);
    }
    return chosen;
  }
}

package kesu.penalty;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.MalformedCursor;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the ledger. */
@Service
public final class ReadLedger {
  private static final int AT_A_TIME = 500;
  private final LedgerRepository ledger;
  private final LedgerSearch search;
  private final IndexLedger index;
  private final Regulation regulation;

  ReadLedger(
      LedgerRepository ledger, LedgerSearch search, IndexLedger index, Regulation regulation) {
    this.ledger = ledger;
    this.search = search;
    this.index = index;
    this.regulation = regulation;
  }

  /**
   * Reads a page of entries: all in the order of numbers, or those that a filter chooses in the
   * order of time.
   *
   * @param cursor the end of the page before; null for the first page
   */
  public Answer<Page<LedgerEntryView>> page(
      LedgerFilter filter, @Nullable String cursor, int limit, Actor actor) {
    return regulation.permit(
        VerifyLedger.ACTION, actor, () -> new Answer.Given<>(page(filter, cursor, limit), false));
  }

  /** All entries that a filter chooses, read page by page as they are needed. */
  public Answer<Stream<LedgerEntryView>> all(LedgerFilter filter, Actor actor) {
    return regulation.permit(
        VerifyLedger.ACTION,
        actor,
        () -> new Answer.Given<>(Page.all(cursor -> page(filter, cursor, AT_A_TIME)), false));
  }

  private Page<LedgerEntryView> page(LedgerFilter filter, @Nullable String cursor, int limit) {
    if (filter.isAll()) {
      List<LedgerLink> found = ledger.after(number(cursor), limit + 1);
      boolean more = found.size() > limit;
      List<LedgerLink> shown = more ? found.subList(0, limit) : found;
      return new Page<>(
          shown.stream().map(this::view).toList(),
          more ? String.valueOf(shown.getLast().number()) : null);
    }
    index.catchUp();
    List<LedgerRow> found =
        search.find(filter, cursor == null ? null : LedgerPosition.parse(cursor), limit + 1);
    boolean more = found.size() > limit;
    List<LedgerRow> shown = more ? found.subList(0, limit) : found;
    return new Page<>(views(shown), more ? LedgerPosition.of(shown.getLast()).text() : null);
  }

  private static long number(@Nullable String cursor) {
    try {
      return cursor == null ? 0 : Long.parseLong(cursor);
    } catch (NumberFormatException senseless) {
      throw new MalformedCursor(senseless);
    }
  }

  private List<LedgerEntryView> views(List<LedgerRow> rows) {
    Map<Long, LedgerLink> links =
        ledger.all(rows.stream().map(LedgerRow::number).toList()).stream()
            .collect(Collectors.toMap(LedgerLink::number, Function.identity()));
    return rows.stream()
        .flatMap(row -> Stream.ofNullable(links.get(row.number())))
        .map(this::view)
        .toList();
  }

  private LedgerEntryView view(LedgerLink link) {
    return LedgerEntryView.of(link, index.entry(link));
  }
}

package kesu.penalty;

import java.util.List;
import java.util.function.Consumer;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import org.springframework.stereotype.Service;

/** Sums up what applies by the ledger: points deducted, measures taken, rewards granted. */
@Service
public final class SumLedger {
  private static final int AT_A_TIME = 1_000;
  private final LedgerSearch search;
  private final IndexLedger index;
  private final Regulation regulation;

  SumLedger(LedgerSearch search, IndexLedger index, Regulation regulation) {
    this.search = search;
    this.index = index;
    this.regulation = regulation;
  }

  /** Sums up the entries that a filter chooses and that apply. */
  public Answer<Page<LedgerSum>> sum(
      LedgerFilter filter, List<LedgerDimension> dimensions, Actor actor) {
    return regulation.permit(
        VerifyLedger.ACTION,
        actor,
        () -> {
          LedgerSums sums = new LedgerSums(dimensions);
          each(filter.applying(), sums::add);
          LedgerLocation location = new LedgerLocation(filter.applying());
          return new Answer.Given<>(new Page<>(sums.all(location::of), null), false);
        });
  }

  private void each(LedgerFilter filter, Consumer<LedgerRow> action) {
    index.catchUp();
    LedgerPosition after = null;
    List<LedgerRow> found;
    do {
      found = search.find(filter, after, AT_A_TIME);
      found.forEach(action);
      after = found.isEmpty() ? after : LedgerPosition.of(found.getLast());
    } while (found.size() == AT_A_TIME);
  }
}

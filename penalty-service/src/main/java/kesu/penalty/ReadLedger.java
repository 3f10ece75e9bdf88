package kesu.penalty;

import java.util.List;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.penalty.rules.LedgerEntry;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Reads the ledger. */
@Service
public final class ReadLedger {
  private final LedgerRepository ledger;
  private final JsonMapper json;
  private final Regulation regulation;

  ReadLedger(LedgerRepository ledger, JsonMapper json, Regulation regulation) {
    this.ledger = ledger;
    this.json = json;
    this.regulation = regulation;
  }

  /** Reads the entries after a number, in the order of numbers. */
  public Answer<Page<LedgerEntryView>> page(long after, int limit, Actor actor) {
    return regulation.permit(
        VerifyLedger.ACTION,
        actor,
        () -> new Answer.Given<>(page(after, Math.clamp(limit, 1, 200)), false));
  }

  private Page<LedgerEntryView> page(long after, int limit) {
    List<LedgerLink> found = ledger.after(after, limit + 1);
    boolean more = found.size() > limit;
    List<LedgerLink> shown = more ? found.subList(0, limit) : found;
    return new Page<>(
        shown.stream().map(this::view).toList(),
        more ? String.valueOf(shown.getLast().number()) : null);
  }

  private LedgerEntryView view(LedgerLink link) {
    return new LedgerEntryView(
        link.number(),
        json.readValue(link.body(), LedgerEntry.class),
        link.event(),
        link.previous(),
        link.hash());
  }
}

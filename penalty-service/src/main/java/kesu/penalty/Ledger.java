package kesu.penalty;

import java.util.List;
import java.util.Optional;
import kesu.cloudevents.EventMetadata;
import kesu.defaults.decisions.Page;
import kesu.events.PenaltyDecided;
import kesu.events.PenaltyReversed;
import kesu.events.RewardGranted;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger of penalties and rewards (台账): every decision, reversal and reward is entered once, in
 * an order that has no gaps and in words that cannot be altered unnoticed. It is written as a
 * reaction to the events of the decisions, so that a decision is never lost between the two.
 */
@Component
public class Ledger {
  private static final int ATTEMPTS = 1_000;
  private static final int AT_A_TIME = 500;
  private final LedgerStore store;
  private final JsonMapper json;

  /** The ledger that is kept in that store. */
  public Ledger(LedgerStore store, JsonMapper json) {
    this.store = store;
    this.json =
        json.rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
  }

  /** An entry as it is shown, with its place in the chain. */
  public record Shown(
      long number, LedgerEntry entry, String event, String previousHash, String hash) {}

  /**
   * What a check of the whole ledger found.
   *
   * @param sound how many entries from the first on are as they were entered
   * @param head the hash of the last of these; keep it elsewhere to notice when the end is cut off
   * @param broken the first entry that is not; null where there is none
   * @param fault what is wrong with it: MISSING, CHANGED or UNLINKED
   */
  public record Verification(
      long sound, String head, @Nullable Long broken, @Nullable String fault) {}

  /** Enters a decision. */
  public void decided(EventMetadata incoming, PenaltyDecided event) {
    enter(
        incoming,
        new LedgerEntry(
            LedgerEntry.Kind.DECIDED,
            new ComplaintId(incoming.subject()),
            event.penaltyId(),
            event.clause(),
            event.person(),
            event.post(),
            event.department(),
            event.outcome(),
            event.measure(),
            event.points(),
            null,
            event.grounds(),
            event.at(),
            event.by()));
  }

  /** Enters a reversal. */
  public void reversed(EventMetadata incoming, PenaltyReversed event) {
    enter(
        incoming,
        new LedgerEntry(
            LedgerEntry.Kind.REVERSED,
            new ComplaintId(incoming.subject()),
            event.penaltyId(),
            event.clause(),
            event.person(),
            event.post(),
            null,
            null,
            null,
            null,
            null,
            event.grounds(),
            event.at(),
            event.by()));
  }

  /** Enters a reward. */
  public void granted(EventMetadata incoming, RewardGranted event) {
    enter(
        incoming,
        new LedgerEntry(
            LedgerEntry.Kind.GRANTED,
            new ComplaintId(incoming.subject()),
            event.penaltyId(),
            event.clause(),
            event.person(),
            event.post(),
            event.department(),
            null,
            null,
            null,
            event.reward(),
            event.grounds(),
            event.at(),
            event.by()));
  }

  /** One page of entries in the order of numbers. */
  public Page<Shown> page(long after, int most) {
    List<Chain.Link> found = store.after(after, most + 1);
    boolean more = found.size() > most;
    List<Chain.Link> shown = more ? found.subList(0, most) : found;
    return new Page<>(
        shown.stream().map(this::shown).toList(),
        more ? String.valueOf(shown.getLast().number()) : null);
  }

  /** Recomputes the chain from the first entry on and says where it breaks, if it does. */
  public Verification verify() {
    Chain chain = new Chain();
    List<Chain.Link> next = store.after(0, AT_A_TIME);
    while (!next.isEmpty()) {
      for (Chain.Link link : next) {
        switch (chain.check(link)) {
          case Chain.Finding.Sound _ -> {}
          case Chain.Finding.Missing(long number) -> {
            return broken(chain, number, "MISSING");
          }
          case Chain.Finding.Changed(long number) -> {
            return broken(chain, number, "CHANGED");
          }
          case Chain.Finding.Unlinked(long number) -> {
            return broken(chain, number, "UNLINKED");
          }
        }
      }
      next = store.after(chain.sound(), AT_A_TIME);
    }
    return new Verification(chain.sound(), chain.head(), null, null);
  }

  private static Verification broken(Chain chain, long number, String fault) {
    return new Verification(chain.sound(), chain.head(), number, fault);
  }

  private void enter(EventMetadata incoming, LedgerEntry entry) {
    String event = incoming.source() + " " + incoming.subject() + "/" + incoming.sequence();
    String body = json.writeValueAsString(entry);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (store.has(event)) {
        return;
      }
      Optional<Chain.Link> last = store.last();
      Chain.Link next =
          Chain.next(
              last.map(Chain.Link::number).orElse(0L) + 1,
              last.map(Chain.Link::hash).orElse(Chain.START),
              event,
              body);
      if (store.append(next)) {
        return;
      }
    }
    throw new OptimisticLockingFailureException(
        "The ledger's end moved on before each of " + ATTEMPTS + " attempts to append to it");
  }

  private Shown shown(Chain.Link link) {
    return new Shown(
        link.number(),
        json.readValue(link.body(), LedgerEntry.class),
        link.event(),
        link.previous(),
        link.hash());
  }
}

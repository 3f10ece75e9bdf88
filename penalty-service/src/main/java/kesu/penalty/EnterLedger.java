package kesu.penalty;

import kesu.cloudevents.EventMetadata;
import kesu.defaults.cloudevents.MissingEvents;
import kesu.events.Lifecycle;
import kesu.penalty.rules.LedgerEntry;
import kesu.terms.ComplaintId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enters decisions, reversals and rewards in the ledger (台账), each once and without gaps. It reacts
 * to their events, so that none is lost between the decision and its entry.
 */
@Service
public final class EnterLedger {
  private static final int ATTEMPTS = 1_000;
  private final LedgerRepository ledger;
  private final LedgerOrder order;
  private final JsonMapper json;

  EnterLedger(LedgerRepository ledger, JsonMapper json) {
    this.ledger = ledger;
    this.order = new LedgerOrder(ledger);
    this.json =
        json.rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
  }

  /**
   * Enters an event.
   *
   * @throws MissingEvents if the event of the same stream before it is not entered
   */
  public void enter(EventMetadata metadata, Lifecycle event) {
    order.requirePredecessor(metadata);
    String name = LedgerOrder.name(metadata);
    String body =
        json.writeValueAsString(LedgerEntry.of(new ComplaintId(metadata.subject()), event));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (ledger.contains(name) || ledger.append(LedgerLink.after(ledger.last(), name, body))) {
        return;
      }
    }
    throw new OptimisticLockingFailureException(
        "The end of the ledger moved on before each of " + ATTEMPTS + " attempts to append to it");
  }
}

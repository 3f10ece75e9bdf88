package kesu.penalty;

import java.util.Map;
import kesu.penalty.rules.LedgerEntry;

/**
 * An entry of the ledger as people are shown it, with its place in the chain.
 *
 * @param links where its penalty, the reasons of it and the events of its complaint are
 */
public record LedgerEntryView(
    long number,
    LedgerEntry entry,
    String event,
    String previousHash,
    String hash,
    Map<String, String> links) {
  static LedgerEntryView of(LedgerLink link, LedgerEntry entry) {
    String penalty = "/api/penalties/" + entry.penaltyId();
    String complaint = "/api/complaints/" + entry.complaintId();
    return new LedgerEntryView(
        link.number(),
        entry,
        link.event(),
        link.previous(),
        link.hash(),
        entry.kind() == LedgerEntry.Kind.GRANTED
            ? Map.of("why", penalty + "/why", "events", complaint + "/timeline")
            : Map.of(
                "penalty", penalty, "why", penalty + "/why", "events", complaint + "/timeline"));
  }
}

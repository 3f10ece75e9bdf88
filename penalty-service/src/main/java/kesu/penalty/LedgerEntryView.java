package kesu.penalty;

import kesu.penalty.rules.LedgerEntry;

/** An entry of the ledger as people are shown it, with its place in the chain. */
public record LedgerEntryView(
    long number, LedgerEntry entry, String event, String previousHash, String hash) {}

package kesu.penalty;

import java.time.Instant;

/**
 * The point up to which the ledger was verified.
 *
 * @param number the number of the last entry verified
 * @param hash its hash
 * @param at the instant of the verification
 */
public record LedgerCheckpoint(long number, String hash, Instant at) {}

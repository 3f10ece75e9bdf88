package kesu.penalty;

import java.util.Optional;

/**
 * The ledger's hash chain as it is checked link by link. Nothing can be changed, removed or
 * inserted without a later link showing it.
 */
final class LedgerChain {
  private long sound;
  private String head;

  private LedgerChain(long sound, String head) {
    this.sound = sound;
    this.head = head;
  }

  /** The chain before its first link. */
  static LedgerChain start() {
    return new LedgerChain(0, LedgerLink.START);
  }

  /** The chain as it was found sound up to a checkpoint. */
  static LedgerChain upTo(LedgerCheckpoint checkpoint) {
    return new LedgerChain(checkpoint.number(), checkpoint.hash());
  }

  /** Checks the next link in the order of numbers; empty if it is sound. */
  Optional<LedgerVerification.Fault> check(LedgerLink link) {
    if (link.number() != sound + 1) {
      return Optional.of(LedgerVerification.Fault.MISSING);
    }
    if (!link.isIntact()) {
      return Optional.of(LedgerVerification.Fault.CHANGED);
    }
    if (!link.previous().equals(head)) {
      return Optional.of(LedgerVerification.Fault.UNLINKED);
    }
    sound = link.number();
    head = link.hash();
    return Optional.empty();
  }

  /** The number of sound links. */
  long sound() {
    return sound;
  }

  /** The hash of the last sound link. */
  String head() {
    return head;
  }
}

package kesu.penalty;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.penalty.LedgerVerification.Fault;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Verifies that nothing in the ledger was altered, and keeps a checkpoint of what it verified. */
@Service
public final class VerifyLedger {
  static final String ACTION = "audit";
  private static final int AT_A_TIME = 500;
  private final LedgerRepository ledger;
  private final Regulation regulation;
  private final InstantSource time;

  VerifyLedger(LedgerRepository ledger, Regulation regulation, InstantSource time) {
    this.ledger = ledger;
    this.regulation = regulation;
    this.time = time;
  }

  /**
   * Checks the chain up to where it breaks.
   *
   * @param all true to check it from the first entry on; otherwise it goes on from the last
   *     checkpoint, whose entry is checked again, and entries before that are not read
   */
  public Answer<LedgerVerification> verify(boolean all, Actor actor) {
    return regulation.permit(ACTION, actor, () -> new Answer.Given<>(verify(all), false));
  }

  private LedgerVerification verify(boolean all) {
    LedgerCheckpoint checkpoint = all ? null : ledger.checkpoint().orElse(null);
    Fault altered = checkpoint == null ? null : fault(checkpoint);
    if (checkpoint != null && altered != null) {
      return new LedgerVerification(
          checkpoint.number(),
          checkpoint.at(),
          checkpoint.number() - 1,
          checkpoint.hash(),
          checkpoint.number(),
          altered);
    }
    LedgerVerification found = verifyAfter(checkpoint);
    if (found.broken() == null && found.sound() > 0) {
      Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
      ledger.keep(new LedgerCheckpoint(found.sound(), found.head(), now));
    }
    return found;
  }

  /** The fault of the entry that a checkpoint names; null if it is the one verified then. */
  private @Nullable Fault fault(LedgerCheckpoint checkpoint) {
    List<LedgerLink> found = ledger.after(checkpoint.number() - 1, 1);
    if (found.isEmpty() || found.getFirst().number() != checkpoint.number()) {
      return Fault.MISSING;
    }
    LedgerLink link = found.getFirst();
    return link.isIntact() && link.hash().equals(checkpoint.hash()) ? null : Fault.CHANGED;
  }

  private LedgerVerification verifyAfter(@Nullable LedgerCheckpoint checkpoint) {
    LedgerChain chain = checkpoint == null ? LedgerChain.start() : LedgerChain.upTo(checkpoint);
    long from = checkpoint == null ? 1 : checkpoint.number();
    Instant at = checkpoint == null ? null : checkpoint.at();
    List<LedgerLink> next = ledger.after(chain.sound(), AT_A_TIME);
    while (!next.isEmpty()) {
      for (LedgerLink link : next) {
        Optional<Fault> fault = chain.check(link);
        if (fault.isPresent()) {
          return new LedgerVerification(
              from, at, chain.sound(), chain.head(), chain.sound() + 1, fault.get());
        }
      }
      next = ledger.after(chain.sound(), AT_A_TIME);
    }
    return new LedgerVerification(from, at, chain.sound(), chain.head(), null, null);
  }
}

package kesu.penalty;

import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Answer;
import kesu.regulation.Regulation;
import kesu.terms.Actor;
import org.springframework.stereotype.Service;

/** Verifies that nothing in the ledger was altered. */
@Service
public final class VerifyLedger {
  static final String ACTION = "audit";
  private static final int AT_A_TIME = 500;
  private final LedgerRepository ledger;
  private final Regulation regulation;

  VerifyLedger(LedgerRepository ledger, Regulation regulation) {
    this.ledger = ledger;
    this.regulation = regulation;
  }

  /** Checks the chain from the first entry on, up to where it breaks. */
  public Answer<LedgerVerification> verify(Actor actor) {
    return regulation.permit(ACTION, actor, () -> new Answer.Given<>(verify(), false));
  }

  private LedgerVerification verify() {
    LedgerChain chain = new LedgerChain();
    List<LedgerLink> next = ledger.after(0, AT_A_TIME);
    while (!next.isEmpty()) {
      for (LedgerLink link : next) {
        Optional<LedgerVerification.Fault> fault = chain.check(link);
        if (fault.isPresent()) {
          return new LedgerVerification(
              chain.sound(), chain.head(), chain.sound() + 1, fault.get());
        }
      }
      next = ledger.after(chain.sound(), AT_A_TIME);
    }
    return new LedgerVerification(chain.sound(), chain.head(), null, null);
  }
}

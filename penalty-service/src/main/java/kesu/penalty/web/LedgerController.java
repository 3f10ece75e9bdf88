package kesu.penalty.web;

import kesu.defaults.web.Reading;
import kesu.penalty.Ledger;
import kesu.terms.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger, for those who may audit. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {
  private static final String ACTION = "audit";
  private final Ledger ledger;
  private final Reading reading;

  LedgerController(Ledger ledger, Reading reading) {
    this.ledger = ledger;
    this.reading = reading;
  }

  @GetMapping
  ResponseEntity<?> page(
      Actor actor,
      @RequestParam(defaultValue = "0") long cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return reading.reply(ACTION, actor, () -> ledger.page(cursor, Reading.clamped(limit)));
  }

  @GetMapping("/verification")
  ResponseEntity<?> verification(Actor actor) {
    return reading.reply(ACTION, actor, ledger::verify);
  }
}

package kesu.penalty.web;

import kesu.defaults.web.Replies;
import kesu.penalty.ReadLedger;
import kesu.penalty.VerifyLedger;
import kesu.terms.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger, for auditors. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {
  private final ReadLedger read;
  private final VerifyLedger verify;

  LedgerController(ReadLedger read, VerifyLedger verify) {
    this.read = read;
    this.verify = verify;
  }

  @GetMapping
  ResponseEntity<?> page(
      Actor actor,
      @RequestParam(defaultValue = "0") long cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return Replies.ok(read.page(cursor, limit, actor));
  }

  @GetMapping("/verification")
  ResponseEntity<?> verification(Actor actor, @RequestParam(defaultValue = "false") boolean full) {
    return Replies.ok(verify.verify(full, actor));
  }
}

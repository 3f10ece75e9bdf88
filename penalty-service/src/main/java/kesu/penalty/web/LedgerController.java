package kesu.penalty.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.penalty.LedgerDimension;
import kesu.penalty.LedgerEntryView;
import kesu.penalty.LedgerFilter;
import kesu.penalty.LedgerSum;
import kesu.penalty.LedgerVerification;
import kesu.penalty.ReadLedger;
import kesu.penalty.SumLedger;
import kesu.penalty.VerifyLedger;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger, for auditors. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {
  private final ReadLedger read;
  private final SumLedger sum;
  private final VerifyLedger verify;

  LedgerController(ReadLedger read, SumLedger sum, VerifyLedger verify) {
    this.read = read;
    this.sum = sum;
    this.verify = verify;
  }

  @GetMapping
  Answer<Page<LedgerEntryView>> page(
      Actor actor,
      @ModelAttribute LedgerFilter filter,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return read.page(filter, cursor, limit, actor);
  }

  @GetMapping("/sums")
  Answer<Page<LedgerSum>> sums(
      Actor actor, @ModelAttribute LedgerFilter filter, @RequestParam List<LedgerDimension> by) {
    return sum.sum(filter, by, actor);
  }

  @ExportReply
  @GetMapping("/export")
  @Nullable ResponseEntity<?> export(
      Actor actor,
      @ModelAttribute LedgerFilter filter,
      @RequestParam(defaultValue = "csv") ExportFormat format,
      HttpServletResponse response) {
    return LedgerSheet.INSTANCE.reply(read.all(filter, actor), format, "ledger", response);
  }

  @GetMapping("/verification")
  Answer<LedgerVerification> verification(
      Actor actor, @RequestParam(defaultValue = "false") boolean full) {
    return verify.verify(full, actor);
  }
}

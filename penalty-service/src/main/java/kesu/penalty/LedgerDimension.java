package kesu.penalty;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kesu.rulebooks.CompanyTime;
import org.jspecify.annotations.Nullable;

/** A property by which sums of the ledger are grouped. */
public enum LedgerDimension {
  /** The person who answers. */
  PERSON(row -> text(row.person())),
  /** The post of the person. */
  POST(row -> row.post().value()),
  /** The department of the person. */
  DEPARTMENT(row -> text(row.department())),
  /** The branch whose complaint it is. */
  BRANCH(row -> text(row.branch())),
  /** The row of the table. */
  CLAUSE(row -> row.clause().value()),
  /** The company's calendar month in which it was decided. */
  MONTH(row -> YearMonth.from(row.at().atZone(CompanyTime.ZONE)).toString());

  private final Function<LedgerRow, String> key;

  LedgerDimension(Function<LedgerRow, String> key) {
    this.key = key;
  }

  /** Its name as a parameter. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group that an entry belongs to; empty text if it names none. */
  String of(LedgerRow row) {
    return key.apply(row);
  }

  private static String text(@Nullable Object identifier) {
    return Optional.ofNullable(identifier).map(Object::toString).orElse("");
  }
}

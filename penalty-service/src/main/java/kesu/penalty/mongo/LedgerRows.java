package kesu.penalty.mongo;

import java.math.BigDecimal;
import java.util.Date;
import java.util.function.Function;
import kesu.penalty.LedgerRow;
import kesu.penalty.rules.LedgerEntry;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.ClauseId;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.Measure;
import kesu.terms.Outcome;
import kesu.terms.PenaltyId;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.Reward;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** The rows of the ledger's search as they are stored. What is missing is left out. */
final class LedgerRows {
  static final String AT = "at";
  static final String KIND = "kind";
  static final String COMPLAINT = "complaint";
  static final String PENALTY = "penalty";
  static final String CLAUSE = "clause";
  static final String PERSON = "person";
  static final String POST = "post";
  static final String DEPARTMENT = "department";
  static final String BRANCH = "branch";
  static final String OUTCOME = "outcome";
  static final String MEASURE = "measure";
  static final String DECIDED_BY = "decidedBy";

  /** The time at which the same penalty was decided otherwise; missing while it was not. */
  static final String SUPERSEDED_AT = "supersededAt";

  private static final String DECIDED_IN = "decidedIn";
  private static final String DECIDED_FOR = "decidedFor";
  private static final String POINTS = "points";
  private static final String REWARD = "reward";

  private LedgerRows() {}

  /** A row without its number, which is the id. */
  static Document document(LedgerRow row) {
    Document document =
        new Document(AT, Date.from(row.at()))
            .append(KIND, row.kind().name())
            .append(COMPLAINT, row.complaint().value())
            .append(PENALTY, row.penalty().value())
            .append(CLAUSE, row.clause().value())
            .append(POST, row.post().value())
            .append(DECIDED_BY, row.by().person().value())
            .append(DECIDED_IN, row.by().post().value())
            .append(DECIDED_FOR, row.by().department().value());
    put(document, PERSON, row.person());
    put(document, DEPARTMENT, row.department());
    put(document, BRANCH, row.branch());
    put(document, OUTCOME, row.outcome());
    put(document, MEASURE, row.measure());
    put(document, REWARD, row.reward());
    BigDecimal points = row.points();
    return points == null ? document : document.append(POINTS, new Decimal128(points));
  }

  private static void put(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value.toString());
    }
  }

  static LedgerRow row(Document document) {
    return new LedgerRow(
        document.get("_id", Number.class).longValue(),
        document.getDate(AT).toInstant(),
        LedgerEntry.Kind.valueOf(document.getString(KIND)),
        new ComplaintId(document.getString(COMPLAINT)),
        new PenaltyId(document.getString(PENALTY)),
        new ClauseId(document.getString(CLAUSE)),
        value(document, PERSON, PersonId::new),
        new Post(document.getString(POST)),
        value(document, DEPARTMENT, DepartmentCode::new),
        value(document, BRANCH, BranchCode::new),
        value(document, OUTCOME, Outcome::valueOf),
        value(document, MEASURE, Measure::valueOf),
        document.get(POINTS) instanceof Decimal128 points ? points.bigDecimalValue() : null,
        value(document, REWARD, Reward::valueOf),
        new Actor(
            new PersonId(document.getString(DECIDED_BY)),
            new Post(document.getString(DECIDED_IN)),
            new DepartmentCode(document.getString(DECIDED_FOR))));
  }

  private static <T> @Nullable T value(
      Document document, String field, Function<String, T> reading) {
    String text = document.getString(field);
    return text == null ? null : reading.apply(text);
  }
}

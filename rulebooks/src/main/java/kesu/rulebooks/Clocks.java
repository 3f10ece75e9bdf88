package kesu.rulebooks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Severity;
import kesu.terms.Text;

/** The clocks of a regulation (R1-D1 to R1-D25). */
public final class Clocks {
  static final String FILE = "deadlines.csv";
  static final String[] COLUMNS = {
    "clause",
    "duty_zh",
    "duty_en",
    "owed_by",
    "owed_by_post",
    "starts_at",
    "due",
    "recurring",
    "stops_at",
    "penalty_when_missed",
    "penalised_severities",
    "severities",
    "incident_only",
    "warn_before",
    "escalates_to",
    "source"
  };
  private static final String END_OF_DAY = "end-of-day";
  private static final String PROMISED = "promised";

  private static final Map<String, Clock.Incidents> INCIDENTS =
      Map.of(
          "no", Clock.Incidents.TOO,
          "yes", Clock.Incidents.ONLY,
          "never", Clock.Incidents.NEVER);

  private final Map<ClauseId, Clock> clocks = new LinkedHashMap<>();

  private Clocks(List<Clock> clocks) {
    clocks.forEach(clock -> this.clocks.put(clock.clause(), clock));
  }

  static Clocks read(
      List<Row> rows, DepartmentKinds kinds, Posts posts, Map<String, ClauseId> penalties) {
    return new Clocks(rows.stream().map(row -> clock(row, kinds, posts, penalties)).toList());
  }

  private static Clock clock(
      Row row, DepartmentKinds kinds, Posts posts, Map<String, ClauseId> penalties) {
    Map<String, String> owners = new LinkedHashMap<>(kinds.words());
    owners.put(Clock.ASSIGNED_DEPARTMENT, Clock.ASSIGNED_DEPARTMENT);
    owners.put(Clock.RECEIVING_DEPARTMENT, Clock.RECEIVING_DEPARTMENT);
    return new Clock(
        row.clause("clause"),
        row.text("duty"),
        row.word("owed_by", owners),
        owner(row, kinds, posts),
        row.constant("starts_at", StartsAt.class),
        due(row),
        row.yes("recurring"),
        Set.copyOf(row.words("stops_at", Row.constants(StopsAt.class))),
        row.cellOrNone("penalty_when_missed")
            .map(clause -> row.oneOf("penalty_when_missed", clause, penalties)),
        severities(row, "penalised_severities"),
        severities(row, "severities"),
        row.word("incident_only", INCIDENTS),
        warning(row),
        superiors(row, posts),
        row.optional("note").orElse(""));
  }

  /** Nobody is named where the superiors of whoever owes it are told. */
  private static List<Post> superiors(Row row, Posts posts) {
    return row.cellOrNone("escalates_to").isEmpty()
        ? List.of()
        : row.words("escalates_to", posts.words());
  }

  private static Optional<Post> owner(Row row, DepartmentKinds kinds, Posts posts) {
    boolean known = kinds.find(row.cell("owed_by")).isPresent();
    if (known == row.cellOrNone("owed_by_post").isEmpty()) {
      throw row.wrong(
          row.cell("owed_by_post"),
          new Text(
              known ? "列 owed_by_post 中有一个岗位" : "列 owed_by_post 中为 none，由案件决定",
              known
                  ? "a post in column owed_by_post"
                  : "none in column owed_by_post, because the case decides"));
    }
    return known ? Optional.of(row.word("owed_by_post", posts.words())) : Optional.empty();
  }

  private static Due due(Row row) {
    return switch (row.cell("due")) {
      case END_OF_DAY -> new Due.EndOfDay(CompanyTime.ZONE);
      case PROMISED -> new Due.Promised();
      default -> {
        Due.After after = new Due.After(row.duration("due"));
        if (!after.duration().isPositive()) {
          throw row.wrong(
              row.cell("due"),
              new Text(
                  "一段大于零的时间、" + END_OF_DAY + " 或 " + PROMISED,
                  "a duration above zero, " + END_OF_DAY + " or " + PROMISED));
        }
        yield after;
      }
    };
  }

  private static Duration warning(Row row) {
    Duration before = row.duration("warn_before");
    boolean tooEarly =
        due(row) instanceof Due.After(Duration duration) && before.compareTo(duration) >= 0;
    if (before.isNegative() || tooEarly) {
      throw row.wrong(
          before.toString(),
          new Text("短于时限的提前量，不为负", "not negative, and shorter than the deadline itself"));
    }
    return before;
  }

  private static Set<Severity> severities(Row row, String column) {
    return row.cellOrNone(column).isEmpty()
        ? Set.of()
        : new LinkedHashSet<>(row.words(column, Row.constants(Severity.class)));
  }

  /** All clocks in the order of the table. */
  public List<Clock> all() {
    return List.copyOf(clocks.values());
  }

  /** The clock of that clause. */
  public Optional<Clock> find(ClauseId clause) {
    return Optional.ofNullable(clocks.get(clause));
  }

  /** The clocks that run from that moment for a complaint of that severity. */
  public List<Clock> startingAt(StartsAt moment, Severity severity, boolean incident) {
    return clocks.values().stream()
        .filter(clock -> clock.starts() == moment && clock.runsFor(severity, incident))
        .toList();
  }

  /** The clocks that run from reception at the higher severity and did not at the lower one. */
  public List<Clock> addedOnReception(Severity lower, Severity higher, boolean incident) {
    return clocks.values().stream()
        .filter(clock -> clock.starts().isReception())
        .filter(clock -> clock.runsFor(higher, incident) && !clock.runsFor(lower, incident))
        .toList();
  }

  /** The clocks whose duty that moment discharges. */
  public List<Clock> stoppedAt(StopsAt moment) {
    return clocks.values().stream().filter(clock -> clock.stops().contains(moment)).toList();
  }
}

package kesu.rulebooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.terms.ClauseId;
import kesu.terms.ReasonCode;

/** What happens to the person who answers (负激励) and who did well (正激励). */
public final class Penalties {
  static final String FILE = "penalties.csv";
  static final String[] COLUMNS = {
    "clause",
    "text_zh",
    "text_en",
    "departments",
    "persons",
    "measure_from",
    "measure_to",
    "points",
    "limit",
    "fine_from_yuan",
    "fine_to_yuan",
    "source"
  };

  private final Map<ClauseId, PenaltyRow> rows = new LinkedHashMap<>();
  private final Map<ClauseId, ClauseId> rowsByClock;
  private final List<RewardRow> rewards;

  Penalties(
      List<PenaltyRow> penalties, Map<ClauseId, ClauseId> rowsByClock, List<RewardRow> rewards) {
    penalties.forEach(row -> rows.put(row.clause(), row));
    this.rowsByClock = Map.copyOf(rowsByClock);
    this.rewards = List.copyOf(rewards);
  }

  /** All negative rows, the reason table first. */
  public List<PenaltyRow> all() {
    return List.copyOf(rows.values());
  }

  /** The row of that clause. */
  public Optional<PenaltyRow> find(ClauseId clause) {
    return Optional.ofNullable(rows.get(clause));
  }

  /** What the reason of a complaint leads to. */
  public Optional<PenaltyRow> forReason(ReasonCode reason) {
    return find(new ClauseId(reason.value()));
  }

  /** What missing that clock leads to; empty where the regulation names nothing. */
  public Optional<PenaltyRow> forMissed(ClauseId clock) {
    return Optional.ofNullable(rowsByClock.get(clock)).flatMap(this::find);
  }

  /** The faults in handling a complaint afterwards (R1-T36 to R1-T41). */
  public List<PenaltyRow> handlingFaults() {
    return rows.values().stream().filter(row -> row.kind() == PenaltyRow.Kind.HANDLING).toList();
  }

  /** The rewards (R1-W1 to R1-W3). */
  public List<RewardRow> rewards() {
    return rewards;
  }

  /** The reward of that clause. */
  public Optional<RewardRow> reward(ClauseId clause) {
    return rewards.stream().filter(row -> row.clause().equals(clause)).findFirst();
  }
}

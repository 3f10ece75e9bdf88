package kesu.rulebooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.terms.ClauseId;
import kesu.terms.ReasonCode;

/**
 * The penalties (负激励) for those who answer for a complaint and the rewards (正激励) for those who did
 * well.
 */
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
    "whole_points",
    "imposed_by",
    "source"
  };

  private final Map<ClauseId, PenaltyRow> rows = new LinkedHashMap<>();
  private final List<RewardRow> rewards;

  Penalties(List<PenaltyRow> penalties, List<RewardRow> rewards) {
    penalties.forEach(row -> rows.put(row.clause(), row));
    this.rewards = List.copyOf(rewards);
  }

  /** All penalty rows, the reason table first. */
  public List<PenaltyRow> all() {
    return List.copyOf(rows.values());
  }

  /** The row of that clause. */
  public Optional<PenaltyRow> find(ClauseId clause) {
    return Optional.ofNullable(rows.get(clause));
  }

  /** The row that a complaint's reason leads to. */
  public Optional<PenaltyRow> forReason(ReasonCode reason) {
    return find(new ClauseId(reason.value()));
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

package kesu.penalty;

import java.math.BigDecimal;
import java.util.Map;
import kesu.terms.Measure;
import kesu.terms.Reward;
import org.jspecify.annotations.Nullable;

/**
 * One group of the ledger, summed up.
 *
 * @param group the group, by dimension
 * @param points the points deducted
 * @param penalties the number of penalties
 * @param measures the number of penalties by measure
 * @param rewards the number of rewards, by reward
 * @param entries where the entries are that it sums up; null for a group without a name, which
 *     cannot be asked for
 */
public record LedgerSum(
    Map<String, String> group,
    BigDecimal points,
    int penalties,
    Map<Measure, Integer> measures,
    Map<Reward, Integer> rewards,
    @Nullable String entries) {}

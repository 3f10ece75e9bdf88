package kesu.intake.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import kesu.terms.ComplaintNumber;
import kesu.terms.ReasonCode;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * An earlier complaint of the same customer that may be the same matter; people must say.
 *
 * @param differences the reasons why it is not taken for the same matter by itself
 */
@Clause("R1-S1")
public record RepeatCandidate(
    ComplaintId id,
    ComplaintNumber number,
    BranchCode branch,
    ReasonCode reason,
    Complaint.State state,
    Instant receivedAt,
    @Nullable Instant closedAt,
    List<Difference> differences) {
  /** A difference between two complaints of one customer. */
  public enum Difference {
    OTHER_REASON("原因类型不同", "another reason"),
    OTHER_BRANCH("分部不同", "another branch"),
    CLOSED_LATELY("不久前结案", "closed lately");

    private final Text text;

    Difference(String zh, String en) {
      text = new Text(zh, en);
    }

    /** Its name for people. */
    public Text text() {
      return text;
    }
  }

  public RepeatCandidate {
    differences = List.copyOf(differences);
  }

  /** The candidate that an earlier complaint is; empty if it is too old or the same matter. */
  static Optional<RepeatCandidate> of(
      Complaint earlier, ReasonCode reason, BranchCode branch, Duration lately, Instant now) {
    Registration registration = earlier.registration();
    Instant closedAt = earlier.closedAt();
    if (closedAt != null && closedAt.isBefore(now.minus(lately))) {
      return Optional.empty();
    }
    List<Difference> differences = new ArrayList<>();
    if (!registration.reason().equals(reason)) {
      differences.add(Difference.OTHER_REASON);
    }
    if (!registration.branch().equals(branch)) {
      differences.add(Difference.OTHER_BRANCH);
    }
    if (closedAt != null) {
      differences.add(Difference.CLOSED_LATELY);
    }
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RepeatCandidate(
                earlier.id(),
                earlier.number(),
                registration.branch(),
                registration.reason(),
                earlier.progress().state(),
                registration.receivedAt(),
                closedAt,
                differences));
  }
}

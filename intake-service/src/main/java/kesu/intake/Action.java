package kesu.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import kesu.terms.FactKind;
import kesu.terms.ReportLevel;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to a registered complaint. What people write may name the customer: it goes into
 * the case file, never into events or logs.
 */
public sealed interface Action {
  /** The action's word in the table of permissions. */
  String permission();

  /** Whether it makes sense once the complaint is closed. */
  default boolean afterClosing() {
    return false;
  }

  /**
   * The customer was called or visited (R1-D7).
   *
   * @param at when; now if not given
   */
  record Contact(
      @NotNull Boolean reached, @Nullable Instant at, @Nullable @Size(max = 2000) String note)
      implements Action {
    @Override
    public String permission() {
      return "record-contact";
    }

    @Override
    public String toString() {
      return "Contact[…]";
    }
  }

  /** The customer was promised an answer by a time (R1-D16). */
  record Promise(@NotNull Instant promisedAt, @Nullable @Size(max = 2000) String note)
      implements Action {
    @Override
    public String permission() {
      return "record-promise";
    }

    @Override
    public String toString() {
      return "Promise[…]";
    }
  }

  /** Something was learnt that bears on severity or exposure (R1-S1 to R1-S4, R1-M). */
  record Fact(@NotNull FactKind fact, @Nullable @Size(max = 2000) String note) implements Action {
    @Override
    public String permission() {
      return "record-fact";
    }

    @Override
    public String toString() {
      return "Fact[" + fact + "]";
    }
  }

  /** The feedback form went up a level (R1-D1, R1-D2). */
  record Report(@NotNull ReportLevel level) implements Action {
    @Override
    public String permission() {
      return "send-report";
    }
  }

  /**
   * The customer was asked (R1-C4).
   *
   * @param plan which plan the customer accepted
   * @param result which result the customer accepted
   */
  record FollowUp(
      @NotNull Boolean accepted,
      @NotNull Boolean satisfied,
      @Nullable @Size(max = 2000) String plan,
      @Nullable @Size(max = 2000) String result,
      @Nullable @Size(max = 2000) String note)
      implements Action {
    @Override
    public String permission() {
      return "record-follow-up";
    }

    @Override
    public String toString() {
      return "FollowUp[…]";
    }
  }

  /**
   * How the case was handled (R1-C5).
   *
   * @param faults the faults of handling found (R1-T36 to R1-T41); none if empty
   * @param insideResult how the persons were dealt with
   */
  record Finding(
      @NotNull @Size(max = 10) List<@NotBlank @Size(max = 64) String> faults,
      @NotBlank @Size(max = 4000) String analysis,
      @NotBlank @Size(max = 4000) String correctiveProposal,
      @Nullable @Size(max = 2000) String insideResult)
      implements Action {
    @Override
    public String permission() {
      return "record-finding";
    }

    @Override
    public boolean afterClosing() {
      return true;
    }

    @Override
    public String toString() {
      return "Finding" + faults;
    }
  }

  /**
   * The customer praised how it was handled (R1-W1, R1-W2).
   *
   * @param department the department praised, if one is named
   */
  record Praise(
      @NotNull Boolean written,
      @Nullable @Size(max = 64) String department,
      @NotBlank @Size(max = 4000) String words)
      implements Action {
    @Override
    public String permission() {
      return "record-praise";
    }

    @Override
    public boolean afterClosing() {
      return true;
    }

    @Override
    public String toString() {
      return "Praise[…]";
    }
  }

  /** Both sides accept, nothing is left to do (R1-S5). */
  record Closure(@Nullable @Size(max = 2000) String opinion) implements Action {
    @Override
    public String permission() {
      return "close";
    }

    @Override
    public String toString() {
      return "Closure[…]";
    }
  }

  /** The customer came back with a closed complaint (R1-S5). */
  record Reopening(@NotBlank @Size(max = 2000) String cause) implements Action {
    @Override
    public String permission() {
      return "reopen";
    }

    @Override
    public boolean afterClosing() {
      return true;
    }

    @Override
    public String toString() {
      return "Reopening[…]";
    }
  }
}

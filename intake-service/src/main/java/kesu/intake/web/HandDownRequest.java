package kesu.intake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ReportingCommand;
import kesu.intake.rules.ReportingCommand.HandDownToBranch;
import kesu.intake.rules.ReportingCommand.HandDownToStore;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to hand a complaint down a level.
 *
 * @param store the store, where it goes down to one; the complaint's own if not given
 */
record HandDownRequest(
    @NotNull To to,
    @Nullable @Size(max = 64) String store,
    @Nullable @Size(max = 2000) String note) {
  /** The level it goes down to. */
  enum To {
    STORE,
    BRANCH
  }

  ReportingCommand command() {
    return switch (to) {
      case STORE -> new HandDownToStore(store, note);
      case BRANCH -> new HandDownToBranch(note);
    };
  }

  @Override
  public String toString() {
    return "HandDownRequest[" + to + " …]";
  }
}

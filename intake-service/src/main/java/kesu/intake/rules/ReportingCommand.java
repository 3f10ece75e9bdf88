package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import kesu.terms.Clause;
import org.jspecify.annotations.Nullable;

/** A command by which a complaint goes up or down between store, branch and head office. */
public sealed interface ReportingCommand extends ComplaintCommand {
  @Override
  default String permission() {
    return switch (this) {
      case TellSuperior _ -> "tell-superior";
      case HandDownToStore _ -> "hand-down-to-store";
      case HandDownToBranch _ -> "hand-down-to-branch";
      case ReturnFormToBranch _ -> "return-form-to-branch";
      case ReturnFormToHeadOffice _ -> "return-form-to-head-office";
      case ReportStoreResult _ -> "report-store-result";
      case AskForHelp _ -> "ask-for-help";
      case DecideHelp _ -> "decide-help";
      case AskOpinion _ -> "ask-opinion";
      case PassOnOpinion _ -> "pass-on-opinion";
      case GiveOpinion _ -> "give-opinion";
      case ReportInclination _ -> "report-inclination";
      case MarkCaseStudy _ -> "mark-case-study";
    };
  }

  /** The own superior was told; in a store that goes on up to the store head. */
  @Clause({"R1-D1", "R1-D18"})
  record TellSuperior(@Nullable String note) implements ReportingCommand {
    @Override
    public String toString() {
      return "TellSuperior[…]";
    }
  }

  /**
   * The branch hands the complaint down to a store to be verified.
   *
   * @param store the store; the complaint's own if not given
   */
  @Clause("R1-D3")
  record HandDownToStore(@Nullable String store, @Nullable String note)
      implements ReportingCommand {
    @Override
    public String toString() {
      return "HandDownToStore[…]";
    }
  }

  /** Head office hands the complaint down to its branch. */
  @Clause({"R1-D13", "R1-D14"})
  record HandDownToBranch(@Nullable String note) implements ReportingCommand {
    @Override
    public String toString() {
      return "HandDownToBranch[…]";
    }
  }

  /**
   * The store has verified the complaint and returns the form.
   *
   * @param handler the person who handles it
   */
  @Clause("R1-D3")
  record ReturnFormToBranch(String handler, String plan, @Nullable String note)
      implements ReportingCommand {
    @Override
    public String toString() {
      return "ReturnFormToBranch[…]";
    }
  }

  /** The branch has verified the complaint and returns the form; it may attach its opinions. */
  @Clause("R1-D13")
  record ReturnFormToHeadOffice(
      String verified,
      @Nullable String customerServiceOpinion,
      @Nullable String generalManagerOpinion)
      implements ReportingCommand {
    @Override
    public String toString() {
      return "ReturnFormToHeadOffice[…]";
    }
  }

  /**
   * The store has finished the complaint.
   *
   * @param finishedAt when; now if not given
   */
  @Clause("R1-D17")
  record ReportStoreResult(@Nullable Instant finishedAt, String result)
      implements ReportingCommand {
    @Override
    public String toString() {
      return "ReportStoreResult[…]";
    }
  }

  /**
   * The store cannot solve the complaint alone.
   *
   * @param resource the resource that it needs
   * @param from the department of the branch that has it
   */
  @Clause("R1-D4")
  record AskForHelp(String resource, String from, @Nullable String note)
      implements ReportingCommand {
    @Override
    public String toString() {
      return "AskForHelp[…]";
    }
  }

  /** The branch grants or refuses the resource. */
  @Clause("R1-O34")
  record DecideHelp(int request, boolean granted, @Nullable String note)
      implements ReportingCommand {
    @Override
    public String toString() {
      return "DecideHelp[" + request + ", " + granted + "]";
    }
  }

  /** The branch asks head office for an opinion and attaches its own two. */
  @Clause({"R1-D15a", "R1-FM2"})
  record AskOpinion(String question, String customerServiceOpinion, String generalManagerOpinion)
      implements ReportingCommand {
    @Override
    public String toString() {
      return "AskOpinion[…]";
    }
  }

  /**
   * Head office passes the request on to another of its centres.
   *
   * @param to the department that countersigns
   */
  @Clause({"R1-D15a", "R1-D15b"})
  record PassOnOpinion(int request, String to, @Nullable String note) implements ReportingCommand {
    @Override
    public String toString() {
      return "PassOnOpinion[" + request + "]";
    }
  }

  /** The opinion is signed. */
  @Clause({"R1-D15a", "R1-D15b"})
  record GiveOpinion(int request, String opinion) implements ReportingCommand {
    @Override
    public String toString() {
      return "GiveOpinion[" + request + "]";
    }
  }

  /**
   * The inclination of the customer to go public was reported.
   *
   * @param told the posts that were told
   */
  @Clause({"R1-D22", "R1-M1"})
  record ReportInclination(List<String> told, @Nullable String note) implements ReportingCommand {
    public ReportInclination {
      told = List.copyOf(told);
    }

    @Override
    public String toString() {
      return "ReportInclination" + told;
    }
  }

  /** Head office makes a complaint that it has filed a case study. */
  @Clause("R1-O42")
  record MarkCaseStudy(String analysis) implements ReportingCommand {
    @Override
    public String toString() {
      return "MarkCaseStudy[…]";
    }
  }
}

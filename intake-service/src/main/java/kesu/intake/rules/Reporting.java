package kesu.intake.rules;

import java.time.Instant;
import kesu.defaults.decisions.Verdict;
import kesu.intake.rules.ReportingCommand.AskForHelp;
import kesu.intake.rules.ReportingCommand.AskOpinion;
import kesu.intake.rules.ReportingCommand.DecideHelp;
import kesu.intake.rules.ReportingCommand.GiveOpinion;
import kesu.intake.rules.ReportingCommand.HandDownToBranch;
import kesu.intake.rules.ReportingCommand.HandDownToStore;
import kesu.intake.rules.ReportingCommand.MarkCaseStudy;
import kesu.intake.rules.ReportingCommand.PassOnOpinion;
import kesu.intake.rules.ReportingCommand.ReportInclination;
import kesu.intake.rules.ReportingCommand.ReportStoreResult;
import kesu.intake.rules.ReportingCommand.ReturnFormToBranch;
import kesu.intake.rules.ReportingCommand.ReturnFormToHeadOffice;
import kesu.intake.rules.ReportingCommand.TellSuperior;

/** Decides what goes up or down between store, branch and head office. */
final class Reporting {
  private Reporting() {}

  static Verdict<Complaint, ComplaintStatus> decide(
      Complaint complaint, ReportingCommand command, Affiliation place, Instant now) {
    return switch (command) {
      case TellSuperior told -> Reports.tellSuperior(complaint, told, place, now);
      case HandDownToStore down -> HandDowns.toStore(complaint, down, place, now);
      case HandDownToBranch down -> HandDowns.toBranch(complaint, down, place, now);
      case ReturnFormToBranch form -> HandDowns.fromStore(complaint, form, place, now);
      case ReturnFormToHeadOffice form -> HandDowns.fromBranch(complaint, form, place, now);
      case ReportStoreResult result -> HandDowns.storeResult(complaint, result, place, now);
      case AskForHelp asked -> HelpRequests.ask(complaint, asked, place, now);
      case DecideHelp decision -> HelpRequests.decide(complaint, decision, place, now);
      case AskOpinion asked -> Opinions.ask(complaint, asked, place, now);
      case PassOnOpinion passed -> Opinions.passOn(complaint, passed, place, now);
      case GiveOpinion given -> Opinions.give(complaint, given, place, now);
      case ReportInclination report -> Reports.inclination(complaint, report, place, now);
      case MarkCaseStudy study -> CaseStudies.mark(complaint, study, place.by(), now);
    };
  }

  /** Head office works on what is in its archive. */
  static boolean mayFollowClosing(ReportingCommand command) {
    return command instanceof MarkCaseStudy;
  }

  /** The kind of entry that the command makes, of which there can be only so many. */
  static EntryKind entry(ReportingCommand command) {
    return switch (command) {
      case TellSuperior _ -> EntryKind.SUPERIOR_TOLD;
      case HandDownToStore _, HandDownToBranch _ -> EntryKind.HANDED_DOWN;
      case ReturnFormToBranch _, ReturnFormToHeadOffice _ -> EntryKind.FORM_RETURNED;
      case ReportStoreResult _ -> EntryKind.STORE_RESULT_REPORTED;
      case AskForHelp _ -> EntryKind.HELP_ASKED;
      case DecideHelp _ -> EntryKind.HELP_DECIDED;
      case AskOpinion _ -> EntryKind.OPINION_ASKED;
      case PassOnOpinion _ -> EntryKind.OPINION_PASSED_ON;
      case GiveOpinion _ -> EntryKind.OPINION_GIVEN;
      case ReportInclination _ -> EntryKind.INCLINATION_REPORTED;
      case MarkCaseStudy _ -> EntryKind.CASE_STUDY_MARKED;
    };
  }
}

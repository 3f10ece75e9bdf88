package kesu.intake.rules;

import java.time.Instant;
import kesu.defaults.decisions.Verdict;
import kesu.events.CaseStudyMarked;
import kesu.intake.rules.ReportingCommand.MarkCaseStudy;
import kesu.terms.Actor;
import kesu.terms.Clause;

/** Case studies that head office makes of complaints in its archive. */
@Clause("R1-O42")
final class CaseStudies {
  private CaseStudies() {}

  static Verdict<Complaint, ComplaintStatus> mark(
      Complaint complaint, MarkCaseStudy study, Actor by, Instant now) {
    Progress progress = complaint.progress();
    if (!progress.levels().filed()) {
      return new Verdict.Refused<>(ReportingRefusals.notFiled(complaint));
    }
    return Verdicts.done(
        complaint
            .with(progress.with(progress.levels().studied()))
            .with(
                Entry.of(now, EntryKind.CASE_STUDY_MARKED, by).words("analysis", study.analysis())),
        now,
        new CaseStudyMarked(now, by));
  }
}

package kesu.intake.rules;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kesu.defaults.decisions.Verdict;
import kesu.events.ReportSent;
import kesu.intake.rules.FormCommand.FillForm;
import kesu.intake.rules.FormCommand.SendReport;
import kesu.intake.rules.FormCommand.SignForm;
import kesu.rulebooks.FormField;
import kesu.rulebooks.FormFieldRow;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ReportLevel;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/**
 * The feedback form: filled in field by field by those who owe it, signed, and sent up with its
 * content. Each of these makes a version that is kept.
 */
@Clause({"R1-FM1", "R1-C10"})
final class FeedbackForms {
  private final Complaint complaint;
  private final Actor by;
  private final Rulebook rulebook;
  private final Organisation organisation;
  private final Instant now;

  FeedbackForms(
      Complaint complaint, Actor by, Rulebook rulebook, Organisation organisation, Instant now) {
    this.complaint = complaint;
    this.by = by;
    this.rulebook = rulebook;
    this.organisation = organisation;
    this.now = now;
  }

  Verdict<Complaint, ComplaintStatus> fill(FillForm filling) {
    FeedbackForm form = complaint.feedback();
    Integer basedOn = filling.basedOn();
    if (basedOn != null && basedOn != form.version()) {
      return new Verdict.Refused<>(FormRefusals.changedMeanwhile(basedOn, complaint));
    }
    Map<FormField, FormEntry> more = new EnumMap<>(FormField.class);
    for (Map.Entry<FormField, List<String>> each : filling.fields().entrySet()) {
      FormFieldRow row = rulebook.form().of(each.getKey());
      if (row.field().isSignature()) {
        return new Verdict.Refused<>(FormRefusals.toBeSigned(row));
      }
      if (row.owedBy().isEmpty()) {
        return new Verdict.Refused<>(FormRefusals.filledByTheCase(row));
      }
      if (!row.owedBy().contains(by.post())) {
        return new Verdict.Refused<>(FormRefusals.owedByOthers(row, by));
      }
      more.put(row.field(), FormEntry.written(each.getValue(), by, now));
    }
    return saved(
        FormVersion.Action.FILLED,
        EntryKind.FORM_FILLED,
        form.filled(more),
        List.copyOf(more.keySet()));
  }

  Verdict<Complaint, ComplaintStatus> sign(SignForm signing) {
    FormFieldRow row = rulebook.form().of(signing.signature());
    if (!row.field().isSignature()) {
      return new Verdict.Refused<>(FormRefusals.notSigned(row));
    }
    if (!row.owedBy().contains(by.post())) {
      return new Verdict.Refused<>(FormRefusals.owedByOthers(row, by));
    }
    Text post =
        rulebook
            .posts()
            .find(by.post())
            .map(found -> found.name())
            .orElseGet(() -> FormEntry.line(by.post().value()));
    Text name = new Text(post.zh() + " " + by.person(), post.en() + " " + by.person());
    FormEntry signature = new FormEntry(List.of(name, FormEntry.time(now)), by, now);
    return saved(
        FormVersion.Action.SIGNED,
        EntryKind.FORM_SIGNED,
        complaint.feedback().signed(row.field(), signature),
        List.of(row.field()));
  }

  private Verdict<Complaint, ComplaintStatus> saved(
      FormVersion.Action action, EntryKind kind, FeedbackForm form, List<FormField> changed) {
    Complaint changedForm = complaint.with(form);
    FormVersion version = version(changedForm, action, changed, null, List.of());
    return Verdicts.done(
        changedForm
            .with(form.with(version))
            .with(
                Entry.of(now, kind, by)
                    .fact("formVersion", version.number())
                    .fact("fields", changed)),
        now);
  }

  /** The fields that would have content if it went up like that. */
  Set<FormField> fieldsWith(SendReport report) {
    return contents(complaint.with(attached(report))).keySet();
  }

  /** The form goes up with the content it has now; the event names its version only. */
  @Clause({"R1-D1", "R1-D2a", "R1-D2b", "R1-D23", "R1-D24", "R1-C6"})
  Verdict<Complaint, ComplaintStatus> send(SendReport report) {
    ReportLevel level = report.level();
    Complaint sending = complaint.with(attached(report));
    List<FormField> missing =
        FormContents.missing(
            contents(sending), FormContents.stage(level, complaint.progress().state()), rulebook);
    FormVersion version = version(sending, FormVersion.Action.SENT, List.of(), level, missing);
    Entry entry =
        attached(report)
            .fact("formVersion", version.number())
            .fact("missing", missing.isEmpty() ? null : missing);
    FeedbackForm sent = complaint.feedback().with(version);
    Complaint changed =
        level == ReportLevel.HEAD_OFFICE
            ? atHeadOffice(sent, version)
            : complaint.with(sent).with(Reports.reached(complaint, level));
    return Verdicts.done(
        changed.with(entry), now, new ReportSent(level, version.number(), now, by));
  }

  private Entry attached(SendReport report) {
    return Entry.of(now, EntryKind.REPORTED_UP, by)
        .fact("level", report.level())
        .words("customerServiceOpinion", report.customerServiceOpinion())
        .words("generalManagerOpinion", report.generalManagerOpinion());
  }

  /** Completed, it is filed there. */
  private Complaint atHeadOffice(FeedbackForm sent, FormVersion version) {
    FeedbackForm.Archived archived = archived(version);
    Progress progress = complaint.progress();
    return complaint
        .with(sent.with(archived))
        .with(archived.solved() ? progress.with(progress.levels().filed(true)) : progress);
  }

  private FeedbackForm.Archived archived(FormVersion version) {
    return new FeedbackForm.Archived(
        Objects.requireNonNull(version.level()),
        version.number(),
        now,
        by,
        complaint.progress().state() == Complaint.State.CLOSED,
        version.missing());
  }

  private FormVersion version(
      Complaint of,
      FormVersion.Action action,
      List<FormField> changed,
      @Nullable ReportLevel level,
      List<FormField> missing) {
    return new FormVersion(
        of.feedback().version() + 1, now, by, action, changed, level, missing, contents(of));
  }

  private Map<FormField, FormEntry> contents(Complaint of) {
    return FormContents.of(of, rulebook, organisation);
  }
}

package kesu.intake.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.decisions.Verdict;
import kesu.events.InclinationReported;
import kesu.events.ReportSent;
import kesu.events.SuperiorTold;
import kesu.intake.rules.FormCommand.SendReport;
import kesu.intake.rules.ReportingCommand.ReportInclination;
import kesu.intake.rules.ReportingCommand.TellSuperior;
import kesu.rulebooks.FormField;
import kesu.rulebooks.Holder;
import kesu.terms.Clause;
import kesu.terms.FactKind;
import kesu.terms.Post;
import kesu.terms.ReportLevel;

/** Reports up: to the own superior, to the store head, to the branch, to head office. */
final class Reports {
  private static final List<String> INCLINATION_TOLD_TO =
      List.of("branch-management", "advertising");

  private Reports() {}

  /** A store's staff report up to the store head; the others tell the next post above. */
  @Clause({"R1-D1", "R1-D18"})
  static Verdict<Complaint, ComplaintStatus> tellSuperior(
      Complaint complaint, TellSuperior told, Affiliation place, Instant now) {
    Optional<Post> superior = place.rulebook().posts().superior(place.by().post());
    if (superior.isEmpty()) {
      return new Verdict.Refused<>(ReportingRefusals.noSuperior(place.by()));
    }
    Post post = superior.get();
    Post storeHead = place.rulebook().acting("store").head();
    if (place.isStore() && post.equals(storeHead)) {
      Entry entry =
          Entry.of(now, EntryKind.REPORTED_UP, place.by())
              .fact("level", ReportLevel.STORE_HEAD)
              .words("note", told.note());
      return Verdicts.done(
          complaint.with(reached(complaint, ReportLevel.STORE_HEAD)).with(entry),
          now,
          new ReportSent(ReportLevel.STORE_HEAD, now, place.by()));
    }
    Optional<Holder> holder =
        place
            .organisation()
            .holding(
                post,
                complaint.registration().branch(),
                place.department().flatMap(own -> own.store()).orElse(null),
                now);
    Entry entry =
        Entry.of(now, EntryKind.SUPERIOR_TOLD, place.by())
            .fact("superior", post)
            .fact("person", holder.map(Holder::person).orElse(null))
            .words("note", told.note());
    return Verdicts.done(
        complaint.with(entry),
        now,
        new SuperiorTold(post, holder.map(Holder::person).orElse(null), now, place.by()));
  }

  /** The form goes up: unsolved with both opinions, completed once the complaint is closed. */
  @Clause({"R1-D1", "R1-D2a", "R1-D2b", "R1-D23", "R1-D24"})
  static Verdict<Complaint, ComplaintStatus> send(
      Complaint complaint, SendReport report, Affiliation place, Instant now) {
    FeedbackForms forms =
        new FeedbackForms(complaint, place.by(), place.rulebook(), place.organisation(), now);
    Optional<Refusal> refusal =
        switch (report.level()) {
          case STORE_HEAD, BRANCH_CUSTOMER_SERVICE -> Optional.empty();
          case HEAD_OFFICE ->
              complaint.progress().state() == Complaint.State.CLOSED
                  ? Optional.empty()
                  : opinionMissing(forms.fieldsWith(report));
        };
    return refusal
        .<Verdict<Complaint, ComplaintStatus>>map(Verdict.Refused::new)
        .orElseGet(() -> forms.send(report));
  }

  @Clause({"R1-C6", "R1-D23"})
  private static Optional<Refusal> opinionMissing(Set<FormField> fields) {
    if (!fields.contains(FormField.CORRECTIVE_OPINION)) {
      return Optional.of(ReportingRefusals.opinionMissing("customerServiceOpinion"));
    }
    return fields.contains(FormField.GENERAL_MANAGER_OPINION)
        ? Optional.empty()
        : Optional.of(ReportingRefusals.opinionMissing("generalManagerOpinion"));
  }

  /** The branch general manager and the press office are told at the same time. */
  @Clause({"R1-D22", "R1-M1"})
  static Verdict<Complaint, ComplaintStatus> inclination(
      Complaint complaint, ReportInclination report, Affiliation place, Instant now) {
    if (!complaint.classification().facts().contains(FactKind.INCLINED_TO_PUBLISH)) {
      return new Verdict.Refused<>(ReportingRefusals.notInclined(complaint));
    }
    List<Post> posts =
        INCLINATION_TOLD_TO.stream().map(kind -> place.rulebook().acting(kind).head()).toList();
    List<Post> missing = new ArrayList<>(posts);
    missing.removeIf(post -> report.told().contains(post.value()));
    if (!missing.isEmpty()) {
      return new Verdict.Refused<>(
          ReportingRefusals.notAllTold(missing, posts.stream().map(Post::value).toList()));
    }
    Entry entry =
        Entry.of(now, EntryKind.INCLINATION_REPORTED, place.by())
            .fact("told", posts)
            .words("note", report.note());
    return Verdicts.done(
        complaint.with(entry), now, new InclinationReported(posts, now, place.by()));
  }

  /** The progress of a complaint whose form went up to that level. */
  static Progress reached(Complaint complaint, ReportLevel level) {
    Progress progress = complaint.progress();
    return switch (level) {
      case STORE_HEAD -> progress.with(progress.levels().reached(Levels.At.STORE_HEAD));
      case BRANCH_CUSTOMER_SERVICE -> progress.with(progress.levels().reached(Levels.At.BRANCH));
      case HEAD_OFFICE -> progress;
    };
  }
}

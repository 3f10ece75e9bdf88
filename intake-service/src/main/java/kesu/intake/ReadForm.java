package kesu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Entry;
import kesu.intake.rules.FormContents;
import kesu.intake.rules.FormRefusals;
import kesu.intake.rules.FormVersion;
import kesu.intake.rules.Refusals;
import kesu.regulation.Regulation;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads feedback forms, their versions and head office's archive of them. */
@Service
@Clause("R1-FM1")
public final class ReadForm {
  private static final int MOST = 200;
  private final Documents<Complaint> complaints;
  private final ComplaintSearch search;
  private final CustomerAccess access;
  private final Regulation regulation;

  ReadForm(
      Documents<Complaint> complaints,
      ComplaintSearch search,
      CustomerAccess access,
      Regulation regulation) {
    this.complaints = complaints;
    this.access = access;
    this.search = search;
    this.regulation = regulation;
  }

  /**
   * The form of a complaint.
   *
   * @param version the version wanted; null for the form as it stands
   */
  public Answer<FormView> form(ComplaintId id, @Nullable Integer version, Actor actor) {
    return read(
        id,
        actor,
        found ->
            version == null
                ? new Answer.Given<>(asItStands(found, actor), false)
                : version(found, version)
                    .<Answer<FormView>>map(
                        one -> new Answer.Given<>(view(found, one, actor), false))
                    .orElseGet(
                        () -> new Answer.Refused<>(FormRefusals.versionUnknown(version, found))));
  }

  /** The versions of the form, oldest first, without their content. */
  public Answer<List<FormVersionView>> versions(ComplaintId id, Actor actor) {
    return read(
        id,
        actor,
        found -> {
          List<FormVersion> all = new ArrayList<>(moved(found));
          all.addAll(found.feedback().versions());
          return new Answer.Given<>(
              all.stream().map(version -> FormVersionView.of(id, version)).toList(), false);
        });
  }

  /** One page of head office's archive, sent last first. */
  @Clause("R1-O3")
  public Answer<Page<ArchivedFormView>> archive(
      @Nullable BranchCode branch, @Nullable String cursor, int limit, Actor actor) {
    return regulation.permit(
        "read-archive",
        actor,
        () ->
            new Answer.Given<>(
                search
                    .archived(branch, cursor, Math.clamp(limit, 1, MOST))
                    .map(ArchivedFormView::of),
                false));
  }

  private <V> Answer<V> read(ComplaintId id, Actor actor, Function<Complaint, Answer<V>> answer) {
    return regulation.permit(
        "read",
        actor,
        () ->
            complaints
                .find(id.value())
                .map(answer)
                .orElseGet(() -> new Answer.Refused<>(Refusals.complaintUnknown(id))));
  }

  private FormView asItStands(Complaint found, Actor actor) {
    Rulebook rulebook = found.rulebook(regulation::governing);
    Complaint whole =
        found.withEarlier(complaints.moved(found.id().value(), Complaint.HISTORY, Entry.class));
    return FormView.of(
        found.id(),
        found.number(),
        found.feedback().version(),
        null,
        FormContents.of(whole, rulebook, regulation.organisation()),
        access.isMasked(found, actor),
        found.form().customer(),
        rulebook);
  }

  private FormView view(Complaint found, FormVersion version, Actor actor) {
    return FormView.of(
        found.id(),
        found.number(),
        found.feedback().version(),
        version,
        version.fields(),
        access.isMasked(found, actor),
        found.form().customer(),
        found.rulebook(regulation::governing));
  }

  private Optional<FormVersion> version(Complaint found, int number) {
    return found
        .feedback()
        .recent(number)
        .or(
            () ->
                complaints.moved(
                    found.id().value(),
                    Complaint.FORM_VERSIONS,
                    String.valueOf(number),
                    FormVersion.class));
  }

  private List<FormVersion> moved(Complaint found) {
    return complaints.moved(found.id().value(), Complaint.FORM_VERSIONS, FormVersion.class);
  }
}

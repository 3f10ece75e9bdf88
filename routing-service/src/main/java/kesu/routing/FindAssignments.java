package kesu.routing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.regulation.Regulation;
import kesu.routing.rules.Assignment;
import kesu.routing.rules.AssignmentState;
import kesu.routing.rules.ComplaintAssignments;
import kesu.routing.rules.DepartmentReport;
import kesu.routing.rules.Refusals;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows the assignments of a complaint, and the queues of departments. */
@Service
public final class FindAssignments {
  private static final int LARGEST_PAGE = 200;

  private final Documents<ComplaintAssignments> documents;
  private final AssignmentSearch search;
  private final Regulation regulation;

  FindAssignments(
      Documents<ComplaintAssignments> documents, AssignmentSearch search, Regulation regulation) {
    this.documents = documents;
    this.search = search;
    this.regulation = regulation;
  }

  /** One assignment. */
  public Answer<AssignmentView> one(String id, Actor actor) {
    return regulation.readOne(
        actor,
        () ->
            ComplaintAssignments.complaintOf(id)
                .flatMap(complaint -> documents.find(complaint.value()))
                .flatMap(found -> found.assignment(id).map(each -> whole(found, each))),
        () -> Refusals.unknownAssignment(id));
  }

  /** The assignments of a complaint, or one page of a department's queue. */
  public Answer<Page<AssignmentView>> list(
      AssignmentFilter filter, @Nullable String cursor, int limit, Actor actor) {
    int most = Math.clamp(limit, 1, LARGEST_PAGE);
    return regulation.readOne(actor, () -> page(filter, cursor, most), Refusals::nothingAskedFor);
  }

  private Optional<Page<AssignmentView>> page(
      AssignmentFilter filter, @Nullable String cursor, int most) {
    if (filter.complaint() != null) {
      return Optional.of(ofComplaint(filter.complaint(), filter));
    }
    return Optional.ofNullable(filter.department())
        .map(department -> queue(department, filter.state(), cursor, most));
  }

  private Page<AssignmentView> ofComplaint(ComplaintId complaint, AssignmentFilter filter) {
    return new Page<>(
        documents.find(complaint.value()).stream()
            .flatMap(found -> found.assignments().stream().map(each -> whole(found, each)))
            .filter(filter::matches)
            .toList(),
        null);
  }

  /** An assignment with all its reports; in a queue it has the latest only. */
  private AssignmentView whole(ComplaintAssignments found, Assignment assignment) {
    List<DepartmentReport> earlier =
        assignment.earlierReports() == 0
            ? List.of()
            : documents.moved(
                found.id().value(),
                Assignment.reportsOf(assignment.assignmentId()),
                DepartmentReport.class);
    return AssignmentView.of(found, assignment.withEarlier(earlier));
  }

  private Page<AssignmentView> queue(
      DepartmentCode department,
      @Nullable AssignmentState state,
      @Nullable String cursor,
      int most) {
    Page<ComplaintAssignments> page = search.queue(department, state, cursor, most);
    return new Page<>(
        page.items().stream()
            .flatMap(found -> views(found, found.inQueue(department, state)))
            .toList(),
        page.next());
  }

  private static Stream<AssignmentView> views(
      ComplaintAssignments found, List<Assignment> assignments) {
    return assignments.stream().map(each -> AssignmentView.of(found, each));
  }
}

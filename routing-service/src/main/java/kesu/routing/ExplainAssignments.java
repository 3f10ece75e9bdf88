package kesu.routing;

import java.util.List;
import java.util.stream.Stream;
import kesu.defaults.decisions.Answer;
import kesu.defaults.documents.Documents;
import kesu.regulation.Explanation;
import kesu.regulation.Regulation;
import kesu.routing.rules.Assignment;
import kesu.routing.rules.ComplaintAssignments;
import kesu.routing.rules.DatedGround;
import kesu.routing.rules.Refusals;
import kesu.rulebooks.Rulebook;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.springframework.stereotype.Service;

/** Explains why a complaint is, or was, which department's. */
@Service
public final class ExplainAssignments {
  private static final String ASSIGNMENT = "assignment";

  private final Documents<ComplaintAssignments> documents;
  private final Regulation regulation;

  ExplainAssignments(Documents<ComplaintAssignments> documents, Regulation regulation) {
    this.documents = documents;
    this.regulation = regulation;
  }

  /** The decisions about all assignments of a complaint, in the order of the hand-overs. */
  public Answer<Explanation> ofComplaint(ComplaintId complaint, Actor actor) {
    return regulation.readOne(
        actor,
        () ->
            documents.find(complaint.value()).map(found -> explanation(found, found.assignments())),
        () -> Refusals.unknownComplaint(complaint));
  }

  /** The decisions about one assignment: why it was made, and why it ended or came back. */
  public Answer<Explanation> ofAssignment(String id, Actor actor) {
    return regulation.readOne(
        actor,
        () ->
            ComplaintAssignments.complaintOf(id)
                .flatMap(complaint -> documents.find(complaint.value()))
                .flatMap(
                    found -> found.assignment(id).map(only -> explanation(found, List.of(only)))),
        () -> Refusals.unknownAssignment(id));
  }

  private Explanation explanation(ComplaintAssignments all, List<Assignment> explained) {
    Rulebook rulebook =
        regulation.governing(all.complaint().rulebook(), all.complaint().receivedAt());
    return new Explanation(
        all.id(),
        explained.stream()
            .flatMap(each -> decisions(each, earlier(all.id(), each), rulebook))
            .toList());
  }

  private List<DatedGround> earlier(ComplaintId complaint, Assignment assignment) {
    return documents.moved(
        complaint.value(), Assignment.changesOf(assignment.assignmentId()), DatedGround.class);
  }

  private static Stream<Explanation.Decision> decisions(
      Assignment assignment, List<DatedGround> earlier, Rulebook rulebook) {
    return assignment.grounds(earlier).stream()
        .map(
            dated ->
                Explanation.Decision.of(
                    ASSIGNMENT,
                    assignment.assignmentId(),
                    dated.at(),
                    List.of(dated.ground()),
                    rulebook));
  }
}

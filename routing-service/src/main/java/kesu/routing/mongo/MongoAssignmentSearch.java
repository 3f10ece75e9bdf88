package kesu.routing.mongo;

import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.routing.AssignmentSearch;
import kesu.routing.rules.AssignmentState;
import kesu.routing.rules.ComplaintAssignments;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/** Searches the collection of assignments by its index. */
@Repository
class MongoAssignmentSearch implements AssignmentSearch {
  private final Documents<ComplaintAssignments> documents;

  MongoAssignmentSearch(Documents<ComplaintAssignments> documents) {
    this.documents = documents;
  }

  @Override
  public Page<ComplaintAssignments> queue(
      DepartmentCode department,
      @Nullable AssignmentState state,
      @Nullable String cursor,
      int most) {
    Criteria inQueue =
        Criteria.where(AssignmentCollection.QUEUE)
            .is(ComplaintAssignments.queueOf(department, state));
    return documents.page(
        inQueue, AssignmentCollection.HANDED_OVER_AT, Sort.Direction.ASC, cursor, most);
  }
}

package kesu.routing;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kesu.defaults.decisions.Page;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.documents.Documents;
import kesu.routing.rules.AssignmentState;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds assignments. */
@Component
public final class Looking {
  /** The field whose entries are queues. */
  public static final String QUEUE = "queue";

  /** The field that queues are in the order of. */
  public static final String ORDER = "handedOverAt";

  private final Documents<Handover> handovers;

  private final InForce inForce;
  private final InstantSource time;

  Looking(Documents<Handover> handovers, InForce inForce, InstantSource time) {
    this.handovers = handovers;
    this.inForce = inForce;
    this.time = time;
  }

  /** Why who asks may not look; empty if its post may. */
  public Optional<Refusal> forbids(Actor actor) {
    return inForce.forbids("read", time.instant(), actor);
  }

  /** What was handed over for a complaint; empty for one that never came here. */
  public Optional<Handover> of(ComplaintId complaint) {
    return handovers.find(complaint.value());
  }

  /** The complaint of an assignment; empty if there is no such assignment. */
  public Optional<Handover> withAssignment(String id) {
    return Handover.complaintOf(id)
        .flatMap(this::of)
        .filter(handover -> handover.assignment(id).isPresent());
  }

  /**
   * One page of a department's queue, the complaint handed over longest ago first.
   *
   * @param state only what is in that state; what the department has now if null
   * @param most how many complaints at most
   */
  public Page<Handover> queue(
      DepartmentCode department,
      @Nullable AssignmentState state,
      @Nullable String cursor,
      int most) {
    Criteria inQueue = Criteria.where(QUEUE).is(Handover.queueOf(department, state));
    return handovers.page(inQueue, ORDER, Sort.Direction.ASC, cursor, most);
  }

  /** Of one complaint, what stands in that queue. */
  public static List<Assignment> inQueue(
      Handover handover, DepartmentCode department, @Nullable AssignmentState state) {
    return handover.assignments().stream()
        .filter(each -> each.department().equals(department))
        .filter(each -> state == null ? each.state().isOpen() : each.state() == state)
        .toList();
  }
}

package kesu.penalty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import org.jspecify.annotations.Nullable;

/**
 * How the case was handled.
 *
 * @param duties the departments that have it, those left out that refused it or passed it on
 * @param praises the customer's written praise
 * @param closedAt when it was closed; null while it is open
 * @param closedBy who closed it
 */
public record Handling(
    List<Duty> duties, List<Praise> praises, @Nullable Instant closedAt, @Nullable Actor closedBy) {
  static final Handling NONE = new Handling(List.of(), List.of(), null, null);

  public Handling {
    duties = List.copyOf(duties);
    praises = List.copyOf(praises);
  }

  Handling with(Duty duty) {
    List<Duty> all = new ArrayList<>(duties);
    all.add(duty);
    return new Handling(all, praises, closedAt, closedBy);
  }

  Handling without(AssignmentId ended) {
    return new Handling(
        duties.stream().filter(duty -> !duty.assignmentId().equals(ended)).toList(),
        praises,
        closedAt,
        closedBy);
  }

  Handling with(Praise praise) {
    List<Praise> all = new ArrayList<>(praises);
    all.add(praise);
    return new Handling(duties, all, closedAt, closedBy);
  }

  Handling closed(Instant at, Actor by) {
    return new Handling(duties, praises, at, by);
  }

  Handling reopened() {
    return new Handling(duties, praises, null, null);
  }
}

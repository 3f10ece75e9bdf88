package kesu.sla;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.regulation.Regulation;
import kesu.rulebooks.Rulebook;
import kesu.sla.rules.ComplaintClocks;
import kesu.sla.rules.Deadline;
import kesu.sla.rules.EndedClocks;
import kesu.sla.rules.Refusals;
import kesu.terms.Actor;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds clocks, for everyone who may read. */
@Service
public final class FindClocks {
  private static final int MOST = 200;
  private final Documents<ComplaintClocks> documents;
  private final ClockSearch search;
  private final Regulation regulation;

  FindClocks(Documents<ComplaintClocks> documents, ClockSearch search, Regulation regulation) {
    this.documents = documents;
    this.search = search;
    this.regulation = regulation;
  }

  /**
   * One page of clocks; of several complaints, the earliest due first. A complaint's clocks stay
   * together, so that none is lost or shown twice when others change between two pages.
   *
   * @param limit the number of clocks asked for, exceeded only if one complaint has more
   */
  public Answer<Page<ClockView>> list(
      Actor actor, ClockQuery query, @Nullable String cursor, int limit) {
    return regulation.permit(
        "read",
        actor,
        () ->
            Refusals.contradiction(query.state(), query.dueBefore())
                .<Answer<Page<ClockView>>>map(Answer.Refused::new)
                .orElseGet(
                    () ->
                        new Answer.Given<>(
                            page(query, cursor, Math.clamp(limit, 1, MOST)), false)));
  }

  private Page<ClockView> page(ClockQuery query, @Nullable String cursor, int limit) {
    ComplaintId complaint = query.complaint();
    Page<ComplaintClocks> found =
        complaint == null
            ? fitting(query, cursor, limit)
            : new Page<>(whole(complaint.value()).stream().toList(), null);
    return new Page<>(
        found.items().stream().flatMap(clocks -> views(clocks, query)).toList(), found.next());
  }

  /** The complaints whose clocks fit on a page, at least one. */
  private Page<ComplaintClocks> fitting(ClockQuery query, @Nullable String cursor, int limit) {
    Page<ComplaintClocks> page = search.matching(query, cursor, limit);
    int fitting = fitting(page.items(), query, limit);
    return fitting < page.items().size() ? search.matching(query, cursor, fitting) : page;
  }

  private static int fitting(List<ComplaintClocks> found, ClockQuery query, int limit) {
    long clocks = 0;
    for (int i = 0; i < found.size(); i++) {
      clocks += found.get(i).deadlines().stream().filter(query::matches).count();
      if (clocks > limit) {
        return Math.max(1, i);
      }
    }
    return found.size();
  }

  private Stream<ClockView> views(ComplaintClocks clocks, ClockQuery query) {
    Rulebook rulebook = governing(clocks);
    return clocks.deadlines().stream()
        .filter(query::matches)
        .map(deadline -> ClockView.of(clocks.facts(), deadline, rulebook));
  }

  /** One clock. */
  public Answer<ClockView> find(Actor actor, ClockId clock) {
    return regulation.readOne(
        actor,
        () ->
            whole(Deadline.complaintOf(clock))
                .flatMap(
                    clocks ->
                        clocks
                            .find(clock)
                            .map(
                                deadline ->
                                    ClockView.of(clocks.facts(), deadline, governing(clocks)))),
        () -> Refusals.clockUnknown(clock));
  }

  /** A complaint's clocks with those that ended long ago; in a list they are left out. */
  private Optional<ComplaintClocks> whole(String complaint) {
    return documents
        .find(complaint)
        .map(
            clocks ->
                clocks.withEarlier(documents.moved(complaint, EndedClocks.LIST, Deadline.class)));
  }

  private Rulebook governing(ComplaintClocks clocks) {
    return regulation.governing(clocks.rulebook(), clocks.receivedAt());
  }
}

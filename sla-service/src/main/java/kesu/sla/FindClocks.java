package kesu.sla;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.documents.Documents;
import kesu.rulebooks.Permissions;
import kesu.rulebooks.Rulebook;
import kesu.sla.rules.Deadline;
import kesu.terms.Actor;
import kesu.terms.ClockId;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

/** Finds clocks, and says why they stand as they do. Any staff may ask. */
@Service
public class FindClocks {
  private static final String READ = "read";
  private final Documents<Timers> documents;
  private final Regulation regulation;

  FindClocks(Documents<Timers> documents, Regulation regulation) {
    this.documents = documents;
    this.regulation = regulation;
  }

  /**
   * One page of clocks; of several complaints, the longest due first. A complaint's clocks stay
   * together, so that nothing is lost or doubled where others change between two pages.
   *
   * @param most how many clocks it holds at most, unless one complaint alone has more
   */
  public Answer<Page<ShownClock>> list(
      Actor actor, ClockQuery query, @Nullable String cursor, int most) {
    return permitted(
        actor,
        () -> {
          if (query.asksForMore()) {
            return new Answer.Refused<>(Refusals.dueBeforeNeedsOwed(query));
          }
          ComplaintId complaint = query.complaint();
          return given(complaint == null ? page(query, cursor, most) : of(complaint, query));
        });
  }

  private Page<ShownClock> of(ComplaintId complaint, ClockQuery query) {
    return new Page<>(
        documents.find(complaint.value()).stream().flatMap(timers -> shown(timers, query)).toList(),
        null);
  }

  private Page<ShownClock> page(ClockQuery query, @Nullable String cursor, int most) {
    Page<Timers> page = documents(query, cursor, most);
    int fitting = fitting(page.items(), query, most);
    Page<Timers> shown = fitting < page.items().size() ? documents(query, cursor, fitting) : page;
    return new Page<>(
        shown.items().stream().flatMap(timers -> shown(timers, query)).toList(), shown.next());
  }

  private Page<Timers> documents(ClockQuery query, @Nullable String cursor, int most) {
    return documents.page(query.documents(), Timers.DUE_AT, Sort.Direction.ASC, cursor, most);
  }

  /** Of how many complaints the clocks fit on a page, at least of one. */
  private static int fitting(List<Timers> found, ClockQuery query, int most) {
    int clocks = 0;
    for (int i = 0; i < found.size(); i++) {
      clocks += (int) found.get(i).deadlines().stream().filter(query::matches).count();
      if (clocks > most) {
        return Math.max(1, i);
      }
    }
    return found.size();
  }

  /** One clock. */
  public Answer<ShownClock> find(Actor actor, ClockId clock) {
    return permitted(
        actor,
        () ->
            holding(clock)
                .flatMap(
                    timers ->
                        deadline(timers, clock)
                            .map(found -> ShownClock.of(timers.facts(), found, rules(timers))))
                .map(FindClocks::given)
                .orElseGet(() -> new Answer.Refused<>(Refusals.clockUnknown(clock))));
  }

  /** Why a clock stands as it does. */
  public Answer<Why> why(Actor actor, ClockId clock) {
    return permitted(
        actor,
        () ->
            holding(clock)
                .flatMap(
                    timers ->
                        deadline(timers, clock)
                            .map(found -> Why.of(timers.facts(), List.of(found), rules(timers))))
                .map(FindClocks::given)
                .orElseGet(() -> new Answer.Refused<>(Refusals.clockUnknown(clock))));
  }

  /** Why a complaint's clocks stand as they do. */
  public Answer<Why> why(Actor actor, ComplaintId complaint) {
    return permitted(
        actor,
        () ->
            documents
                .find(complaint.value())
                .map(timers -> Why.of(timers.facts(), timers.deadlines(), rules(timers)))
                .map(FindClocks::given)
                .orElseGet(() -> new Answer.Refused<>(Refusals.complaintUnknown(complaint))));
  }

  private <A> Answer<A> permitted(Actor actor, Supplier<Answer<A>> answer) {
    Permissions permissions = regulation.now().permissions();
    return permissions.allows(READ, actor.post())
        ? answer.get()
        : new Answer.Refused<>(
            Refusal.notPermitted(READ, actor.post(), permissions.postsFor(READ)));
  }

  private static <A> Answer<A> given(A answer) {
    return new Answer.Given<>(answer, false);
  }

  private Stream<ShownClock> shown(Timers timers, ClockQuery query) {
    Rulebook rulebook = rules(timers);
    return timers.deadlines().stream()
        .filter(query::matches)
        .map(deadline -> ShownClock.of(timers.facts(), deadline, rulebook));
  }

  private Optional<Timers> holding(ClockId clock) {
    String complaint = clock.value().split(":", 2)[0];
    return documents.find(complaint);
  }

  private static Optional<Deadline> deadline(Timers timers, ClockId clock) {
    return timers.deadlines().stream()
        .filter(deadline -> deadline.id(timers.facts().complaint()).equals(clock))
        .findFirst();
  }

  private Rulebook rules(Timers timers) {
    return regulation.of(timers.facts());
  }
}

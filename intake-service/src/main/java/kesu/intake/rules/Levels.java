package kesu.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;

/**
 * A complaint's way between store, branch and head office.
 *
 * @param at the level that has it
 * @param store the store that verifies it for the branch; null if none does
 * @param handedDownAt the instant at which head office handed it down; null if the branch has
 *     nothing to return
 * @param help the requests of stores for help (R1-D4)
 * @param opinions the requests for an opinion (R1-FM2)
 * @param filed true if head office has the completed form (R1-O42)
 * @param caseStudy true if head office made it a case study (R1-O42)
 */
public record Levels(
    At at,
    @Nullable DepartmentCode store,
    @Nullable Instant handedDownAt,
    List<HelpRequest> help,
    List<OpinionRequest> opinions,
    boolean filed,
    boolean caseStudy) {
  static final Levels NONE = new Levels(At.BRANCH, null, null, List.of(), List.of(), false, false);

  /** The level of the company that has a complaint. */
  public enum At {
    /** The store's staff; the store head has not been told. */
    STORE,
    /** The store head; the form is not with the branch yet. */
    STORE_HEAD,
    /** The branch. */
    BRANCH,
    /** Head office, which has not handed it down yet. */
    HEAD_OFFICE
  }

  public Levels {
    help = List.copyOf(help);
    opinions = List.copyOf(opinions);
  }

  /** The same way from another level. */
  Levels at(At level) {
    return new Levels(level, store, handedDownAt, help, opinions, filed, caseStudy);
  }

  /** The form went up to that level, or the complaint down to it; it never goes back. */
  Levels reached(At level) {
    boolean further = level == At.BRANCH || (level == At.STORE_HEAD && at == At.STORE);
    return further ? at(level) : this;
  }

  Levels atStore(@Nullable DepartmentCode verifying) {
    return new Levels(at, verifying, handedDownAt, help, opinions, filed, caseStudy);
  }

  Levels handedDown(@Nullable Instant when) {
    return new Levels(at, store, when, help, opinions, filed, caseStudy);
  }

  Levels filed(boolean completed) {
    return new Levels(at, store, handedDownAt, help, opinions, completed, caseStudy);
  }

  Levels studied() {
    return new Levels(at, store, handedDownAt, help, opinions, filed, true);
  }

  Levels with(HelpRequest request) {
    return new Levels(
        at, store, handedDownAt, Complaint.plus(help, request), opinions, filed, caseStudy);
  }

  Levels with(OpinionRequest request) {
    return new Levels(
        at, store, handedDownAt, help, Complaint.plus(opinions, request), filed, caseStudy);
  }

  Levels changingHelp(int number, UnaryOperator<HelpRequest> change) {
    List<HelpRequest> changed =
        help.stream().map(one -> one.request() == number ? change.apply(one) : one).toList();
    return new Levels(at, store, handedDownAt, changed, opinions, filed, caseStudy);
  }

  Levels changingOpinion(int number, UnaryOperator<OpinionRequest> change) {
    List<OpinionRequest> changed =
        opinions.stream().map(one -> one.request() == number ? change.apply(one) : one).toList();
    return new Levels(at, store, handedDownAt, help, changed, filed, caseStudy);
  }

  Optional<HelpRequest> help(int number) {
    return help.stream().filter(one -> one.request() == number).findFirst();
  }

  Optional<OpinionRequest> opinion(int number) {
    return opinions.stream().filter(one -> one.request() == number).findFirst();
  }

  /** The request for an opinion that has no answer yet; there is at most one. */
  Optional<OpinionRequest> openOpinion() {
    return opinions.stream().filter(one -> one.answeredAt() == null).findFirst();
  }
}

package kesu.penalty.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.rulebooks.Answerable;
import kesu.rulebooks.Holder;
import kesu.rulebooks.Occasion;
import kesu.rulebooks.RewardRow;
import kesu.terms.Clause;
import kesu.terms.ClauseId;
import kesu.terms.DepartmentCode;
import kesu.terms.Exposure;
import kesu.terms.PersonId;
import kesu.terms.Severity;
import org.jspecify.annotations.Nullable;

/** The positive incentives (正激励) of one closed case, one method per occasion. */
record PositiveIncentives(CasePeople people, Severity severity) {
  /**
   * Awards for written praise, for whom it is about: the handling, which is customer service's, or
   * a department that has the complaint.
   */
  @Clause({"R1-W1", "R1-W2"})
  List<Award> forPraise(Praise praise, Instant at) {
    DepartmentCode department = praise.department();
    List<Award> awards = new ArrayList<>();
    if (department == null || people.isCustomerService(department)) {
      awards.addAll(writtenPraise(praise.person(), at));
    }
    if (department != null) {
      awards.addAll(praisedDepartment(department, praise.person(), at));
    }
    return awards;
  }

  /**
   * Awards because the customer praised the handling in writing. Reading: unlike R1-W3 the row does
   * not say 'major', so an ordinary complaint earns it too.
   *
   * @param praised the person named as the handler; null for the one who closed it
   */
  @Clause("R1-W1")
  private List<Award> writtenPraise(@Nullable PersonId praised, Instant at) {
    PostHolder handler = praised == null ? people.closer() : postOf(praised, at).orElse(null);
    return awards(
        Occasion.PRAISED_IN_WRITING,
        people.handledBy(handler),
        at,
        Map.of("writtenPraise", "true"));
  }

  /**
   * Awards because the responsible department was praised in writing: the penalty of its
   * responsible person, or of the person praised, is lifted. Only where there can be one.
   */
  @Clause("R1-W2")
  private List<Award> praisedDepartment(
      DepartmentCode praised, @Nullable PersonId person, Instant at) {
    if (severity.compareTo(Severity.MAJOR) < 0) {
      return List.of();
    }
    List<PostHolder> departments =
        people.responsible().stream()
            .filter(holder -> praised.equals(holder.department()))
            .map(holder -> person == null ? holder : postOf(person, at).orElse(holder))
            .distinct()
            .toList();
    return awards(
        Occasion.DEPARTMENT_PRAISED_IN_WRITING,
        people.only(departments),
        at,
        Map.of("writtenPraise", "true", "department", praised.value()));
  }

  private Optional<PostHolder> postOf(PersonId person, Instant at) {
    List<Holder> posts = people.organisation().postsOf(person, at);
    return posts.stream().findFirst().map(PostHolder::of);
  }

  /** Awards because a major complaint was at risk of exposure and never exposed. */
  @Clause("R1-W3")
  List<Award> exposureAverted(Exposure highest, Instant at) {
    return severity.compareTo(Severity.MAJOR) >= 0 && highest == Exposure.AT_RISK
        ? awards(Occasion.EXPOSURE_AVERTED, people, at, Map.of("highestExposure", highest.name()))
        : List.of();
  }

  private List<Award> awards(
      Occasion occasion, CasePeople among, Instant at, Map<String, String> inputs) {
    ClauseId clause = people.rulebook().occasions().clause(occasion);
    return people
        .rulebook()
        .penalties()
        .reward(clause)
        .map(row -> awards(row, among, at, inputs))
        .orElseGet(List::of);
  }

  /** A vacant post earns nothing; a department is praised as a whole. */
  private List<Award> awards(
      RewardRow row, CasePeople among, Instant at, Map<String, String> inputs) {
    List<Award> awards = new ArrayList<>();
    for (Answerable word : row.persons()) {
      for (PostHolder holder : among.named(List.of(word), at)) {
        if (holder.person() != null || word instanceof Answerable.ResponsibleDepartment) {
          Award award =
              new Award(
                  row.clause(),
                  row.measure(),
                  holder,
                  people.rulebook().ground(row.clause(), inputs, row.measure().name()));
          if (!awards.contains(award)) {
            awards.add(award);
          }
        }
      }
    }
    return awards;
  }
}

package kesu.rulebooks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import kesu.terms.DepartmentCode;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * Checks that a post meant for one person has one holder at a time, without a gap, and is not left
 * vacant.
 */
record TenureCheck(Table table, Posts posts) {

  private record Seat(Post post, DepartmentCode department) {}

  void check(List<Tenure> tenures, Collection<Department> departments) {
    tenures.stream()
        .collect(Collectors.groupingBy(Tenure::holder))
        .values()
        .forEach(ofOnePerson -> pairs(ofOnePerson, TenureCheck::noOverlap));
    Map<Seat, List<Tenure>> bySeat =
        tenures.stream()
            .collect(
                Collectors.groupingBy(
                    tenure -> new Seat(tenure.holder().post(), tenure.holder().department())));
    for (Department department : departments) {
      for (PostRow post : posts.all()) {
        if (post.single() && post.department().equals(Optional.of(department.kind()))) {
          Seat seat = new Seat(post.code(), department.code());
          List<Tenure> held = bySeat.getOrDefault(seat, List.of());
          pairs(held, TenureCheck::noOverlap);
          pairs(held, TenureCheck::noGap);
          held(held, seat);
        }
      }
    }
  }

  /** Runs the check on each tenure and the one that follows it. */
  private static void pairs(List<Tenure> tenures, BiConsumer<Tenure, Tenure> check) {
    List<Tenure> inOrder = tenures.stream().sorted(Comparator.comparing(Tenure::from)).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      check.accept(inOrder.get(i - 1), inOrder.get(i));
    }
  }

  private static void noOverlap(Tenure earlier, Tenure later) {
    if (later.from().isBefore(earlier.until())) {
      throw later
          .row()
          .wrong(
              later.holder().person() + " " + later.holder().post() + " from " + later.from(),
              new Text(
                  "与第 " + earlier.row().number() + " 行任期不重叠",
                  "no overlap in time with row " + earlier.row().number()));
    }
  }

  private static void noGap(Tenure earlier, Tenure later) {
    if (later.from().isAfter(earlier.until())) {
      throw later
          .row()
          .wrong(
              later.holder().post() + " from " + later.from(),
              new Text(
                  "与第 " + earlier.row().number() + " 行之间没有空缺：from 应为 " + earlier.until(),
                  "no gap after row " + earlier.row().number() + ": from " + earlier.until()));
    }
  }

  private void held(List<Tenure> tenures, Seat seat) {
    if (tenures.stream().noneMatch(tenure -> tenure.until().equals(LocalDate.MAX))) {
      throw new InvalidRulebook(
          table.file(),
          tenures.isEmpty() ? 0 : tenures.getLast().row().number(),
          "",
          new Text(
              seat.department() + " 的 " + seat.post() + " 现有人在任（现有空缺）",
              "somebody who holds %s in %s: there is a gap"
                  .formatted(seat.post(), seat.department())));
    }
  }
}

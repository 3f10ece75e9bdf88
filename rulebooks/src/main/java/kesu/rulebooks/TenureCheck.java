package kesu.rulebooks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kesu.terms.Text;

/**
 * Checks that a post which one person holds is held by one person at a time, without a day between,
 * and is not left vacant.
 */
record TenureCheck(Table table, Posts posts) {

  void check(List<Tenure> tenures, Collection<Department> departments) {
    checkRepeated(tenures);
    for (Department department : departments) {
      for (PostRow post : posts.all()) {
        if (post.single() && post.department().equals(Optional.of(department.kind()))) {
          checkSingle(
              tenures.stream()
                  .filter(tenure -> tenure.holder().post().equals(post.code()))
                  .filter(tenure -> tenure.holder().department().equals(department.code()))
                  .sorted(Comparator.comparing(Tenure::from))
                  .toList(),
              post,
              department);
        }
      }
    }
  }

  private static void checkRepeated(List<Tenure> tenures) {
    for (Tenure tenure : tenures) {
      tenures.stream()
          .filter(other -> other.row().number() < tenure.row().number())
          .filter(other -> other.holder().equals(tenure.holder()))
          .filter(
              other ->
                  other.from().isBefore(tenure.until()) && tenure.from().isBefore(other.until()))
          .findFirst()
          .ifPresent(other -> overlaps(other, tenure));
    }
  }

  private void checkSingle(List<Tenure> tenures, PostRow post, Department department) {
    for (int i = 1; i < tenures.size(); i++) {
      Tenure earlier = tenures.get(i - 1);
      Tenure later = tenures.get(i);
      if (later.from().isBefore(earlier.until())) {
        overlaps(earlier, later);
      }
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
    if (tenures.isEmpty() || !tenures.getLast().until().equals(LocalDate.MAX)) {
      throw new InvalidRulebook(
          table.file(),
          tenures.isEmpty() ? 0 : tenures.getLast().row().number(),
          "",
          new Text(
              department.code() + " 的 " + post.code() + " 现有人在任（现有空缺）",
              "somebody who holds "
                  + post.code()
                  + " in "
                  + department.code()
                  + ": there is a gap"));
    }
  }

  private static void overlaps(Tenure earlier, Tenure later) {
    throw later
        .row()
        .wrong(
            later.holder().person() + " " + later.holder().post() + " from " + later.from(),
            new Text(
                "与第 " + earlier.row().number() + " 行任期不重叠",
                "no overlap in time with row " + earlier.row().number()));
  }
}

package kesu.rulebooks;

import java.util.Collection;
import java.util.Optional;
import kesu.terms.BranchCode;
import kesu.terms.StoreCode;
import kesu.terms.Text;

/**
 * Checks that every branch and store has exactly one of each department that the rulebook requires
 * there.
 */
record DepartmentCoverage(Table table, DepartmentKinds kinds, Collection<Department> departments) {

  void check(Collection<Branch> branches, Collection<Store> stores) {
    expect(DepartmentKind.Level.COMPANY, Optional.empty(), Optional.empty());
    for (Branch branch : branches) {
      expect(DepartmentKind.Level.BRANCH, Optional.of(branch.code()), Optional.empty());
    }
    for (Store store : stores) {
      expect(DepartmentKind.Level.STORE, Optional.of(store.branch()), Optional.of(store.code()));
    }
  }

  private void expect(
      DepartmentKind.Level level, Optional<BranchCode> branch, Optional<StoreCode> store) {
    for (DepartmentKind kind : kinds.at(level)) {
      long found =
          departments.stream()
              .filter(
                  department ->
                      department.kind().equals(kind.code())
                          && department.branch().equals(branch)
                          && department.store().equals(store))
              .count();
      if (found != 1) {
        String where =
            store.map(StoreCode::value).or(() -> branch.map(BranchCode::value)).orElse("-");
        throw new InvalidRulebook(
            table.file(),
            0,
            found + " × " + kind.code() + " @ " + where,
            new Text(
                "每处恰好一个部门 " + kind.code(), "exactly one department " + kind.code() + " there"));
      }
    }
  }
}

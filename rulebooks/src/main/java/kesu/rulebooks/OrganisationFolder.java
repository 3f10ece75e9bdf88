package kesu.rulebooks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.StoreCode;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/** Reads an organisation chart from its folder and checks it. */
record OrganisationFolder(Folder folder, Rulebook rulebook) {
  private static final String BRANCHES = "branches.csv";
  private static final String STORES = "stores.csv";
  private static final String DEPARTMENTS = "departments.csv";
  private static final String HOLDERS = "holders.csv";

  Organisation read() {
    Map<BranchCode, Branch> branches = new LinkedHashMap<>();
    for (Row row : table(BRANCHES, "code", "name_zh", "name_en").rows()) {
      BranchCode code = row.code("code", BranchCode::new);
      once(row, branches.put(code, new Branch(code, row.text("name"))));
    }
    Map<StoreCode, Store> stores = new LinkedHashMap<>();
    for (Row row : table(STORES, "code", "branch", "name_zh", "name_en").rows()) {
      StoreCode code = row.code("code", StoreCode::new);
      BranchCode branch = row.word("branch", words(branches));
      once(row, stores.put(code, new Store(code, branch, row.text("name"))));
    }
    Map<DepartmentCode, Department> departments = new LinkedHashMap<>();
    Table departmentTable =
        table(DEPARTMENTS, "code", "kind", "branch", "store", "name_zh", "name_en");
    for (Row row : departmentTable.rows()) {
      Department department = department(row, branches, stores);
      once(row, departments.put(department.code(), department));
    }
    new DepartmentCoverage(departmentTable, rulebook.departments(), departments.values())
        .check(branches.values(), stores.values());
    Table holders = table(HOLDERS, "person", "post", "department", Row.FROM, Row.UNTIL);
    List<Tenure> tenures = new ArrayList<>();
    for (Row row : holders.rows()) {
      tenures.add(tenure(row, departments));
    }
    new TenureCheck(holders, rulebook.posts()).check(tenures, departments.values());
    return new Organisation(rulebook, branches, stores, departments, tenures);
  }

  private Table table(String file, String... columns) {
    return Table.read(folder, file, columns);
  }

  private static void once(Row row, @Nullable Object earlier) {
    if (earlier != null) {
      throw row.wrong(row.cell("code"), new Text("不重复的编号", "a code that no row above has"));
    }
  }

  private static <C> Map<String, C> words(Map<C, ?> byCode) {
    Map<String, C> words = new LinkedHashMap<>();
    byCode.keySet().forEach(code -> words.put(code.toString(), code));
    return words;
  }

  private Department department(
      Row row, Map<BranchCode, Branch> branches, Map<StoreCode, Store> stores) {
    DepartmentKind kind = row.word("kind", kinds());
    Optional<BranchCode> branch =
        row.cellOrNone("branch").map(code -> row.oneOf("branch", code, words(branches)));
    Optional<StoreCode> store =
        row.cellOrNone("store").map(code -> row.oneOf("store", code, words(stores)));
    boolean fits =
        switch (kind.level()) {
          case COMPANY -> branch.isEmpty() && store.isEmpty();
          case BRANCH -> branch.isPresent() && store.isEmpty();
          case STORE ->
              branch.isPresent() && store.map(stores::get).map(Store::branch).equals(branch);
        };
    if (!fits) {
      throw row.wrong(
          row.cell("branch") + " / " + row.cell("store"),
          new Text(
              kind.code() + " 所属层级 " + kind.level() + " 的分部与门店",
              "branch and store as the level " + kind.level() + " of " + kind.code() + " asks"));
    }
    return new Department(
        row.code("code", DepartmentCode::new), kind.code(), branch, store, row.text("name"));
  }

  private Map<String, DepartmentKind> kinds() {
    Map<String, DepartmentKind> kinds = new LinkedHashMap<>();
    rulebook.departments().all().stream()
        .filter(kind -> kind.answeredForBy().isEmpty())
        .forEach(kind -> kinds.put(kind.code(), kind));
    return kinds;
  }

  private Tenure tenure(Row row, Map<DepartmentCode, Department> departments) {
    row.checkDates(LocalDate.MIN);
    PostRow post = rulebook.posts().find(row.word("post", rulebook.posts().words())).orElseThrow();
    DepartmentCode department = row.word("department", words(departments));
    Optional<String> kind = Optional.ofNullable(departments.get(department)).map(Department::kind);
    if (!kind.equals(post.department())) {
      throw row.wrong(
          department.value(),
          new Text(
              "岗位 " + post.code() + " 所属类别的部门：" + post.department().orElse(Row.NONE),
              "a department of the kind that has the post "
                  + post.code()
                  + ": "
                  + post.department().orElse(Row.NONE)));
    }
    return new Tenure(
        new Holder(row.code("person", PersonId::new), post.code(), department),
        row.date(Row.FROM),
        row.until(),
        row);
  }
}

package kesu.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kesu.defaults.decisions.Refusal;
import kesu.rulebooks.CaseOwners;
import kesu.rulebooks.Department;
import kesu.rulebooks.DepartmentKind;
import kesu.rulebooks.Holder;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Permissions;
import kesu.rulebooks.PostRow;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.Clause;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.StoreCode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everybody tries everything: each action by each post in each situation, held against the rows of
 * the table as they are written. In the chart everybody has a predecessor, who left in 2006.
 */
@Clause({"R1-O1", "R1-O3"})
class PermissionMatrixTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Rulebook R1 = Rulebooks.load(List.of()).inForce("R1", NOW);
  private static final BranchCode BEIJING = new BranchCode("bj");
  private static final BranchCode SHANGHAI = new BranchCode("sh");
  private static final StoreCode ZGC = new StoreCode("bj-zgc");
  private static final StoreCode XD = new StoreCode("bj-xd");
  private static final StoreCode XJH = new StoreCode("sh-xjh");
  private static final DepartmentCode NOBODY = new DepartmentCode("nobody");

  private @TempDir Path folder;
  private Organisation organisation;

  /** The relation of the person who acts, in Beijing or at head office, to post and case. */
  private enum Situation {
    OWN_BRANCH(BEIJING, ZGC, false),
    OWN_BRANCH_AND_THE_DEPARTMENT_HAS_IT(BEIJING, ZGC, true),
    OTHER_STORE_OF_THE_BRANCH(BEIJING, XD, false),
    OTHER_BRANCH(SHANGHAI, XJH, false),
    OTHER_BRANCH_BUT_THE_DEPARTMENT_HAS_IT(SHANGHAI, XJH, true),
    STRANGER(BEIJING, ZGC, true),
    LEFT_THE_POST(BEIJING, ZGC, true),
    HOLDS_ANOTHER_POST(BEIJING, ZGC, true),
    HOLDS_IT_IN_ANOTHER_DEPARTMENT(BEIJING, ZGC, true);

    private final BranchCode branch;
    private final StoreCode store;
    private final boolean hasIt;

    Situation(BranchCode branch, StoreCode store, boolean hasIt) {
      this.branch = branch;
      this.store = store;
      this.hasIt = hasIt;
    }

    CaseOwners owners(DepartmentCode own) {
      return new CaseOwners(branch, store, Set.of(hasIt ? own : NOBODY));
    }
  }

  /** A row of the table, with its words for posts spelt out. */
  private record Granted(String action, Set<Post> posts, String scope) {}

  @BeforeEach
  void giveEverybodyAPredecessor() throws IOException {
    for (String file : List.of("branches.csv", "stores.csv", "departments.csv", "holders.csv")) {
      Files.writeString(folder.resolve(file), resource("/organisation/sample/" + file));
    }
    List<String> predecessors =
        resource("/organisation/sample/holders.csv")
            .lines()
            .filter(line -> line.contains(",2006-01-01,"))
            .map(line -> "P" + line.replaceFirst(",2006-01-01,.*", ",2005-01-01,2006-01-01"))
            .toList();
    Files.write(folder.resolve("holders.csv"), predecessors, StandardOpenOption.APPEND);
    organisation = Organisation.load(folder, R1);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Rulebook.class.getResourceAsStream(name)) {
      return new String(
          Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatTheTableDoesNotGrantIsRefusedToEverybodyInEverySituation(TestReporter reporter)
      throws IOException {
    List<Granted> table = table();
    ActorCheck check = new ActorCheck(R1, organisation, NOW);
    List<String> mistakes = new ArrayList<>();
    Map<String, Integer> refusals = new TreeMap<>();
    int checked = 0;
    int granted = 0;
    for (String action : Permissions.ACTIONS) {
      for (PostRow post : R1.posts().all()) {
        for (Situation situation : Situation.values()) {
          Actor actor = actor(post, situation);
          Optional<Refusal> refusal =
              check.forbids(action, actor, situation.owners(actor.department()));
          checked++;
          if (refusal.isEmpty()) {
            granted++;
          } else {
            refusals.merge(refusal.get().code(), 1, Integer::sum);
          }
          if (refusal.isEmpty() != mayAct(table, action, post, situation)) {
            mistakes.add(action + " " + actor + " " + situation + " " + refusal);
          }
        }
      }
    }
    String result = "%d checked, %d granted, refused: %s".formatted(checked, granted, refusals);
    reporter.publishEntry(result);
    Files.writeString(Path.of("target", "permission-matrix.txt"), result);
    assertThat(mistakes).isEmpty();
    assertThat(checked)
        .isEqualTo(
            Permissions.ACTIONS.size() * R1.posts().all().size() * Situation.values().length);
    assertThat(checked)
        .isEqualTo(granted + refusals.values().stream().mapToInt(Integer::intValue).sum());
    assertThat(refusals)
        .containsOnlyKeys(
            "actor-unknown",
            "department-not-responsible",
            "not-of-branch",
            "not-of-store",
            "post-not-held",
            "post-not-permitted");
  }

  private Actor actor(PostRow post, Situation situation) {
    Optional<Holder> holder =
        organisation.departments().stream()
            .filter(one -> one.branch().stream().allMatch(BEIJING::equals))
            .filter(one -> one.store().stream().allMatch(ZGC::equals))
            .flatMap(one -> organisation.staffOf(one.code(), NOW).stream())
            .filter(one -> one.post().equals(post.code()))
            .findFirst();
    if (holder.isEmpty()) {
      return new Actor(Actor.SYSTEM.person(), post.code(), Actor.SYSTEM.department());
    }
    Holder held = holder.get();
    PersonId person =
        switch (situation) {
          case STRANGER -> new PersonId("E9999");
          case LEFT_THE_POST -> new PersonId("P" + held.person());
          case HOLDS_ANOTHER_POST ->
              new PersonId(held.person().value().equals("E1204") ? "E1203" : "E1204");
          default -> held.person();
        };
    DepartmentCode department =
        situation == Situation.HOLDS_IT_IN_ANOTHER_DEPARTMENT
            ? new DepartmentCode("sh-purchasing")
            : held.department();
    return new Actor(person, held.post(), department);
  }

  private boolean mayAct(List<Granted> table, String action, PostRow post, Situation situation) {
    boolean headOffice = level(post).equals(Optional.of(DepartmentKind.Level.COMPANY));
    boolean ofStore = level(post).equals(Optional.of(DepartmentKind.Level.STORE));
    return post.department().isPresent()
        && table.stream()
            .filter(row -> row.action().equals(action) && row.posts().contains(post.code()))
            .anyMatch(
                row ->
                    switch (situation) {
                      case OWN_BRANCH -> !row.scope().equals("DEPARTMENT");
                      case OWN_BRANCH_AND_THE_DEPARTMENT_HAS_IT,
                          OTHER_BRANCH_BUT_THE_DEPARTMENT_HAS_IT ->
                          true;
                      case OTHER_STORE_OF_THE_BRANCH ->
                          switch (row.scope()) {
                            case "DEPARTMENT" -> false;
                            case "STORE" -> !ofStore;
                            default -> true;
                          };
                      case OTHER_BRANCH ->
                          row.scope().equals("ALL")
                              || (headOffice && !row.scope().equals("DEPARTMENT"));
                      case STRANGER,
                          LEFT_THE_POST,
                          HOLDS_ANOTHER_POST,
                          HOLDS_IT_IN_ANOTHER_DEPARTMENT ->
                          false;
                    });
  }

  private static Optional<DepartmentKind.Level> level(PostRow post) {
    return post.department().map(kind -> R1.acting(kind).level());
  }

  private static List<Granted> table() throws IOException {
    try (CSVParser rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(resource("/rulebooks/r1/permissions.csv")))) {
      return rows.stream().map(PermissionMatrixTest::granted).toList();
    }
  }

  private static Granted granted(CSVRecord row) {
    return new Granted(
        row.get("action"),
        Stream.of(row.get("posts").split(";"))
            .flatMap(word -> R1.posts().all().stream().filter(post -> isMeant(word, post)))
            .map(PostRow::code)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        row.get("scope"));
  }

  private static boolean isMeant(String word, PostRow post) {
    return switch (word) {
      case "any" -> true;
      case "any-staff" -> post.staff();
      case "any-handler" ->
          post.staff() && post.department().filter(kind -> R1.acting(kind).handles()).isPresent();
      default ->
          word.startsWith("in:")
              ? post.department().equals(Optional.of(word.substring("in:".length())))
              : post.code().value().equals(word);
    };
  }

  @Test
  void theChartHasSomebodyForEveryPostButTheSystems() {
    assertThat(R1.posts().all())
        .filteredOn(
            post -> organisation.departments().stream().noneMatch(one -> isHeldIn(post, one)))
        .extracting(PostRow::code)
        .containsExactly(Actor.SYSTEM.post());
  }

  private boolean isHeldIn(PostRow post, Department department) {
    return organisation.staffOf(department.code(), NOW).stream()
        .anyMatch(holder -> holder.post().equals(post.code()));
  }
}

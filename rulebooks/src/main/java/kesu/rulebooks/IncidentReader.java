package kesu.rulebooks;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kesu.terms.IncidentStep;
import kesu.terms.Post;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;

/** Reads the tables about incidents. */
record IncidentReader(Posts posts) {
  static final String KINDS_FILE = "incidents.csv";
  static final String[] KINDS_COLUMNS = {
    "kind", "clause", "name_zh", "name_en", "accident", "injury", "third_party_hurt", "source"
  };
  static final String GROUPS_FILE = "groups.csv";
  static final String[] GROUPS_COLUMNS = {"clause", "group", "post", "role", "source"};
  static final String TASKS_FILE = "tasks.csv";
  static final String[] TASKS_COLUMNS = {
    "task", "clause", "group", "posts", "kinds", "conditions", "text_zh", "text_en", "source"
  };
  static final String CONDITIONS_FILE = "conditions.csv";
  static final String[] CONDITIONS_COLUMNS = {
    "condition", "clause", "asks", "posts", "text_zh", "text_en", "source"
  };
  static final String CLAIMS_FILE = "claims.csv";
  static final String[] CLAIMS_COLUMNS = {
    "step", "clause", "after", "posts", "text_zh", "text_en", "source"
  };
  private static final String ANY = "any";
  private static final String ASKED = "asked";

  IncidentRules read(
      List<Row> kinds, List<Row> groups, List<Row> tasks, List<Row> conditions, List<Row> claims) {
    Map<String, IncidentKind> kindWords = new LinkedHashMap<>();
    kinds.forEach(row -> kindWords.put(row.cell("kind"), kind(row)));
    Map<String, TaskCondition> conditionWords = new LinkedHashMap<>();
    conditions.forEach(row -> conditionWords.put(row.cell("condition"), condition(row)));
    List<GroupMember> members = groups.stream().map(this::member).toList();
    return new IncidentRules(
        List.copyOf(kindWords.values()),
        members,
        tasks.stream().map(row -> task(row, kindWords, conditionWords, members)).toList(),
        claims.stream().map(this::claimDuty).toList());
  }

  private static IncidentKind kind(Row row) {
    return new IncidentKind(
        row.cell("kind"),
        row.clause("clause"),
        row.text("name"),
        row.yes("accident"),
        yesUnlessAsked(row, "injury"),
        yesUnlessAsked(row, "third_party_hurt"));
  }

  private static @Nullable Boolean yesUnlessAsked(Row row, String column) {
    if (row.cell(column).equals(ASKED)) {
      return null;
    }
    return row.yes(column);
  }

  private GroupMember member(Row row) {
    return new GroupMember(
        row.clause("clause"),
        row.constant("group", GroupLevel.class),
        row.word("post", posts.words()),
        row.constant("role", GroupRole.class));
  }

  private TaskCondition condition(Row row) {
    Map<String, TaskCondition.Asks> words = new LinkedHashMap<>();
    for (TaskCondition.Asks asks : TaskCondition.Asks.values()) {
      words.put(asks.name().toLowerCase(Locale.ROOT), asks);
    }
    TaskCondition.Asks asks = row.word("asks", words);
    boolean named = row.cellOrNone("posts").isPresent();
    if (named != (asks == TaskCondition.Asks.CONSENT)) {
      throw row.wrong(
          row.cell("posts"),
          new Text(
              named ? "列 posts 中为 none" : "列 posts 中有须同意的岗位",
              named ? "none in column posts" : "the posts that must consent in column posts"));
    }
    return new TaskCondition(
        row.cell("condition"),
        row.clause("clause"),
        asks,
        named ? new LinkedHashSet<>(row.words("posts", posts.words())) : Set.of(),
        row.text("text"));
  }

  private ClaimDuty claimDuty(Row row) {
    Map<String, IncidentStep> steps = Row.constants(IncidentStep.class);
    return new ClaimDuty(
        row.constant("step", IncidentStep.class),
        row.clause("clause"),
        row.cellOrNone("after").map(step -> row.oneOf("after", step, steps)),
        new LinkedHashSet<>(row.words("posts", posts.words())),
        row.text("text"));
  }

  private GroupTask task(
      Row row,
      Map<String, IncidentKind> kinds,
      Map<String, TaskCondition> conditions,
      List<GroupMember> members) {
    GroupLevel group = row.constant("group", GroupLevel.class);
    return new GroupTask(
        row.cell("task"),
        row.clause("clause"),
        group,
        row.words("posts", postsOf(group, members)),
        row.cell("kinds").equals(ANY)
            ? kinds.keySet()
            : Set.copyOf(row.words("kinds", kinds).stream().map(IncidentKind::code).toList()),
        row.cellOrNone("conditions").isEmpty() ? List.of() : row.words("conditions", conditions),
        row.text("text"));
  }

  private static Map<String, Post> postsOf(GroupLevel group, List<GroupMember> members) {
    Map<String, Post> words = new LinkedHashMap<>();
    members.stream()
        .filter(member -> member.group() == group)
        .forEach(member -> words.put(member.post().value(), member.post()));
    return words;
  }
}

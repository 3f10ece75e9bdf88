package kesu.regulation;

import static kesu.local.testbed.SampleStaff.AUDITOR;
import static kesu.local.testbed.SampleStaff.PRESS_OFFICE;
import static kesu.local.testbed.SampleStaff.STORE_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Refusal;
import kesu.local.testbed.SampleStaff;
import kesu.local.testbed.TestClock;
import kesu.rulebooks.InvalidRulebook;
import kesu.rulebooks.Organisation;
import kesu.rulebooks.Rulebook;
import kesu.rulebooks.Rulebooks;
import kesu.terms.Actor;
import kesu.terms.DepartmentCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A second version of R1, in force from the next day, lets the press office alone report. */
class RegulationTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant TOMORROW = TestClock.START.plus(DAY);
  private static final String ACTION = "report-mention";
  private static final String STORE = "bj-zgc-store";

  private final TestClock clock = new TestClock();
  private @TempDir Path folder;

  @BeforeEach
  void plantASecondVersion() throws IOException {
    for (Resource table :
        new PathMatchingResourcePatternResolver().getResources("classpath:/rulebooks/r1/*.csv")) {
      try (InputStream rows = table.getInputStream()) {
        Files.copy(rows, folder.resolve(Objects.requireNonNull(table.getFilename())));
      }
    }
    edit("rulebook.csv", "R1,2006,2006-01-01", "R1,2026,2026-03-03");
    edit("permissions.csv", ACTION + ",any-staff;system", ACTION + ",advertising-clerk");
  }

  private void edit(String file, String found, String by) throws IOException {
    String table = Files.readString(folder.resolve(file));
    assertThat(table).contains(found);
    Files.writeString(folder.resolve(file), table.replace(found, by));
  }

  private static ConfigurableApplicationContext start(String... options) {
    return new SpringApplicationBuilder(RegulationAutoConfiguration.class, TestClock.class)
        .web(WebApplicationType.NONE)
        .properties("spring.config.import=classpath:kesu-regulation.yml", "logging.level.root=off")
        .run(options);
  }

  private Regulation regulation() {
    return new RegulationAutoConfiguration()
        .regulation("R1", List.of(folder.toString()), "", clock);
  }

  private static Refusal refusal(Regulation regulation, Actor actor) {
    return regulation.forbids(ACTION, actor).orElseThrow();
  }

  @Test
  void whoMayActFollowsTheRulebookOfToday() {
    Regulation regulation = regulation();
    assertThat(regulation.forbids(ACTION, STORE_HEAD)).isEmpty();
    assertThat(regulation.today().version()).isEqualTo("2006");
    clock.pass(DAY);
    assertThat(refusal(regulation, STORE_HEAD).accepted()).containsExactly("advertising-clerk");
    assertThat(regulation.forbids(ACTION, PRESS_OFFICE)).isEmpty();
    assertThat(regulation.today().version()).isEqualTo("2026");
  }

  @Test
  void whatIsOwedFollowsTheRulebookOfTheDayOfReceipt() {
    Regulation regulation = regulation();
    clock.pass(DAY);
    assertThat(regulation.governing("R1", TestClock.START).version()).isEqualTo("2006");
    assertThat(regulation.inUse(TestClock.START).version()).isEqualTo("2006");
    assertThat(regulation.governing("R1", TOMORROW).version()).isEqualTo("2026");
    assertThat(regulation.inUse(TOMORROW).version()).isEqualTo("2026");
  }

  @Test
  void aRefusalNamesTheActionThePostAndThePostsThatMay() {
    clock.pass(DAY);
    Refusal refusal = refusal(regulation(), AUDITOR);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refusal.code()).isEqualTo("post-not-permitted");
    assertThat(refusal.words().zh())
        .isEqualTo("岗位 auditor 无权执行 report-mention；可由 [advertising-clerk] 执行。");
    assertThat(refusal.words().en())
        .isEqualTo(
            "The post auditor is not permitted to report-mention; permitted posts:"
                + " [advertising-clerk].");
  }

  @Test
  void whoeverIsNotInTheOrganisationChartIsRefused() {
    Refusal refusal = refusal(regulation(), SampleStaff.actor("E9999", "store-head", STORE));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refusal.code()).isEqualTo("actor-unknown");
    assertThat(refusal.words().zh()).isEqualTo("组织架构中没有工号 E9999；请核对工号，新员工须先列入组织架构。");
    assertThat(refusal.words().en())
        .isEqualTo(
            "The organisation chart has no E9999; check the staff number, or have the person"
                + " entered in the chart first.");
  }

  @Test
  void aPostThatThePersonDoesNotHoldIsRefusedWithThoseThatThePersonHolds() {
    Refusal refusal = refusal(regulation(), SampleStaff.actor("E1002", "store-head", STORE));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refusal.code()).isEqualTo("post-not-held");
    assertThat(refusal.accepted())
        .containsExactly("person=E1002; post=head-office-complaints; department=head-office");
    assertThat(refusal.words().zh())
        .isEqualTo(
            "E1002 今天不担任部门 bj-zgc-store 的岗位 store-head，现任岗位：[head-office 的"
                + " head-office-complaints]；请以现任岗位办理。");
    assertThat(refusal.words().en())
        .isEqualTo(
            "E1002 does not hold the post store-head in bj-zgc-store today. Posts held:"
                + " [head-office-complaints in head-office]; act in one of these.");
  }

  @Test
  void aPostHeldInAnotherDepartmentIsRefused() {
    assertThat(
            refusal(regulation(), SampleStaff.actor("E1201", "store-head", "bj-xd-store")).code())
        .isEqualTo("post-not-held");
  }

  @Test
  void whoeverLeftThePostIsRefusedFromThatDayOn() {
    Actor predecessor = SampleStaff.actor("E1105", "logistics-manager", "bj-logistics");
    assertThat(check(Instant.parse("2024-06-30T15:59:59Z"), predecessor)).isEmpty();
    Refusal refusal = check(Instant.parse("2024-06-30T16:00:00Z"), predecessor).orElseThrow();
    assertThat(refusal.code()).isEqualTo("post-not-held");
    assertThat(refusal.accepted()).isEmpty();
    assertThat(refusal.words().zh()).contains("现任岗位：[]；须由在任的人办理");
    assertThat(refusal.words().en()).contains("Posts held: []; somebody who holds the post must");
  }

  @Test
  void nobodyActsOverHttpAsTheSystemItself() {
    assertThat(refusal(regulation(), Actor.SYSTEM).code()).isEqualTo("actor-unknown");
  }

  private static Optional<Refusal> check(Instant at, Actor actor) {
    Rulebook rulebook = Rulebooks.load(List.of()).inForce("R1", at);
    return new ActorCheck(rulebook, Organisation.sample(rulebook), at).forbids(ACTION, actor);
  }

  @Test
  void anActionThatIsForbiddenIsNotCarriedOut() {
    Regulation regulation = regulation();
    clock.pass(DAY);
    AtomicBoolean done = new AtomicBoolean();
    Answer<String> answer =
        regulation.permit(
            ACTION,
            AUDITOR,
            () -> {
              done.set(true);
              return new Answer.Given<>("done", false);
            });
    assertThat(answer).isEqualTo(new Answer.Refused<>(refusal(regulation, AUDITOR)));
    assertThat(done).isFalse();
  }

  @Test
  void aReaderGetsTheOneThingThatThereIsOrTheRefusalThatThereIsNone() {
    Regulation regulation = regulation();
    Refusal unknown = Refusal.of(Refusal.Kind.UNKNOWN, "unknown", "没有", "There is none");
    assertThat(regulation.read(AUDITOR, () -> "all")).isEqualTo(new Answer.Given<>("all", false));
    assertThat(regulation.readOne(AUDITOR, () -> Optional.of("one"), () -> unknown))
        .isEqualTo(new Answer.Given<>("one", false));
    assertThat(regulation.readOne(AUDITOR, Optional::empty, () -> unknown))
        .isEqualTo(new Answer.Refused<>(unknown));
  }

  @Test
  void aServiceStartsWithTheBuiltInRulebookAndTheSampleOrganisation() {
    try (ConfigurableApplicationContext service = start()) {
      Regulation regulation = service.getBean(Regulation.class);
      assertThat(regulation.today().id()).isEqualTo("R1");
      assertThat(regulation.organisation().department(new DepartmentCode("bj-logistics")))
          .isPresent();
    }
  }

  @Test
  void aServiceStartsWithAFolderOfItsOwn() {
    try (ConfigurableApplicationContext service = start("--kesu.rulebooks.folders=" + folder)) {
      assertThat(service.getBean(Regulation.class).inUse(TOMORROW).version()).isEqualTo("2026");
    }
  }

  @Test
  void aFolderWithAMistakeStopsTheStart() throws IOException {
    edit("permissions.csv", ACTION + ",advertising-clerk", ACTION + ",gossip");
    assertThatThrownBy(() -> start("--kesu.rulebooks.folders=" + folder))
        .rootCause()
        .isInstanceOf(InvalidRulebook.class)
        .hasMessageContaining("gossip");
  }

  @Test
  void anOrganisationFolderWithAMistakeStopsTheStart() {
    assertThatThrownBy(() -> start("--kesu.organisation.folder=" + folder))
        .rootCause()
        .isInstanceOf(InvalidRulebook.class);
  }
}

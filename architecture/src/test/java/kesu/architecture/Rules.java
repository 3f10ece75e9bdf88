package kesu.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * Rules about the layout of the code. Every rule is seen to fail on a class planted under {@code
 * kesu.planted}.
 */
final class Rules {
  private static final String[] JAVA_AND_CONTRACTS = {
    "java.lang..",
    "java.math..",
    "java.text..",
    "java.time..",
    "java.util..",
    "org.jspecify..",
    "kesu.terms..",
    "kesu.events..",
    "kesu..defaults.decisions.."
  };
  private static final Set<String> READ_THE_CLOCK =
      Set.of("now", "currentTimeMillis", "system", "systemUTC", "systemDefaultZone");

  static final ArchRule RULES_ARE_PURE =
      classes()
          .that()
          .resideInAPackage("kesu..rules..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(JAVA_AND_CONTRACTS)
                  .or(resideInAnyPackage("kesu.rulebooks..", "kesu..rules..")))
          .because("a rule is a function of its arguments: no Spring, no store, no I/O");

  static final ArchRule DECISIONS_NEED_NO_SPRING =
      classes()
          .that()
          .resideInAPackage("kesu..defaults.decisions..")
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(JAVA_AND_CONTRACTS))
          .because("rules return them");

  static final ArchRule CONTRACTS_AND_RULEBOOKS_ARE_PURE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "kesu.terms..", "kesu.events..", "kesu.rulebooks..", "kesu.planted.rulebooks..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "org.apache.kafka..", "com.mongodb..", "kesu.defaults..")
          .because("they are read by services, tests and tools alike");

  static final ArchRule TIME_COMES_IN =
      noClasses()
          .should(
              new ArchCondition<>("read the machine's clock") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  for (JavaAccess<?> access : item.getAccessesFromSelf()) {
                    if (readsTheClock(access)) {
                      events.add(SimpleConditionEvent.satisfied(item, access.getDescription()));
                    }
                  }
                }
              })
          .because(
              "time comes in through InstantSource, so that it can be moved by hand and run"
                  + " faster");

  static final ArchRule ADAPTERS_ARE_PACKAGE_PRIVATE =
      classes()
          .that()
          .resideInAnyPackage("kesu.*.kafka..", "kesu.*.mongo..", "kesu.*.s3..", "kesu.*.web..")
          .and()
          .resideOutsideOfPackage("kesu.defaults..")
          .and()
          .areTopLevelClasses()
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .notBePublic()
          .because("nothing else may build on an adapter");

  static final ArchRule USE_CASES_DO_NOT_KNOW_ADAPTERS =
      noClasses()
          .that()
          .resideInAnyPackage("kesu.*", "kesu.*.rules..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("kesu.*.kafka..", "kesu.*.mongo..", "kesu.*.s3..", "kesu.*.web..")
                  .and(DescribedPredicate.not(resideInAnyPackage("kesu.defaults.."))))
          .because("dependencies run from adapters to use cases to rules");

  static final ArchRule STORE_QUERIES_SIT_IN_MONGO_ADAPTERS =
      noClasses()
          .that()
          .resideOutsideOfPackages("kesu.*.mongo..", "kesu.defaults..", "kesu.local..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.data.mongodb.core.query..", "com.mongodb..")
          .because("a use case asks a repository in its own words");

  static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("kesu.(intake|routing|sla|penalty|media|gateway|planted.one|planted.two)..")
          .should()
          .notDependOnEachOther()
          .because("they tell each other what happened by events, and nothing else");

  static final ArchRule PLUMBING_KNOWS_NO_REGULATION =
      noClasses()
          .that()
          .resideInAnyPackage("kesu.defaults..", "kesu.planted.defaults..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kesu.rulebooks..")
          .because("it serves any service alike");

  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Dto|DTO|Utils?|Helper|Mapper|Manager)")
          .orShould()
          .resideInAnyPackage(
              "..impl..",
              "..dto..",
              "..util..",
              "..helper..",
              "..mapper..",
              "..manager..",
              "..common..")
          .because("such a name says nothing");

  static final ArchRule USE_CASES_ARE_IN_THE_FIELDS_WORDS =
      noClasses()
          .should()
          .haveNameMatching(
              ".*[.$](Taker|Shelf|Gathering|Tidings|Told|WhyNot|What|Standing)(\\$.*)?")
          .because("a new colleague knows the words of the field, and not ours");

  static final ArchRule DEPENDENCIES_ARE_CONSTRUCTED_WITH =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .because("a class shows in its constructor what it needs");

  static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes()
          .should(
              new ArchCondition<>("reside in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                  events.add(
                      new SimpleConditionEvent(
                          item, marked, item.getName() + " lies in " + item.getPackageName()));
                }
              })
          .because("what may be null is marked, and all else is not null");

  static final ArchRule MONEY_IS_BIG_DECIMAL =
      noFields()
          .that()
          .haveNameMatching("(?i).*(amount|fine|points|yuan|price|money).*")
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .because("a binary fraction is no amount of money");

  static final ArchRule NOBODY_PRINTS =
      noClasses()
          .that()
          .resideInAnyPackage("kesu..")
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "System.out or System.err",
                  access ->
                      access.getTargetOwner().isEquivalentTo(System.class)
                          && Set.of("out", "err").contains(access.getTarget().getName())))
          .because("services log, with complaint id and correlation id");

  static final Map<String, ArchRule> ALL =
      Map.ofEntries(
          Map.entry("rules are pure", RULES_ARE_PURE),
          Map.entry("decisions need no Spring", DECISIONS_NEED_NO_SPRING),
          Map.entry("contracts and rulebooks are pure", CONTRACTS_AND_RULEBOOKS_ARE_PURE),
          Map.entry("time comes in", TIME_COMES_IN),
          Map.entry("adapters are package-private", ADAPTERS_ARE_PACKAGE_PRIVATE),
          Map.entry("use cases do not know adapters", USE_CASES_DO_NOT_KNOW_ADAPTERS),
          Map.entry("store queries sit in mongo adapters", STORE_QUERIES_SIT_IN_MONGO_ADAPTERS),
          Map.entry("services do not know each other", SERVICES_DO_NOT_KNOW_EACH_OTHER),
          Map.entry("plumbing knows no regulation", PLUMBING_KNOWS_NO_REGULATION),
          Map.entry("names say what a thing is", NAMES_SAY_WHAT_A_THING_IS),
          Map.entry("use cases are in the field's words", USE_CASES_ARE_IN_THE_FIELDS_WORDS),
          Map.entry("dependencies are constructed with", DEPENDENCIES_ARE_CONSTRUCTED_WITH),
          Map.entry("packages are null-marked", PACKAGES_ARE_NULL_MARKED),
          Map.entry("money is BigDecimal", MONEY_IS_BIG_DECIMAL),
          Map.entry("nobody prints", NOBODY_PRINTS));

  private Rules() {}

  private static boolean readsTheClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    boolean aClock =
        owner.isAssignableTo(Instant.class)
            || owner.isAssignableTo(Clock.class)
            || owner.isEquivalentTo(InstantSource.class)
            || owner.isEquivalentTo(System.class)
            || owner.getPackageName().equals("java.time");
    return aClock
        && READ_THE_CLOCK.contains(access.getTarget().getName())
        && !access.getOriginOwner().getName().equals("kesu.defaults.time.TimeAutoConfiguration");
  }
}

package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kesu.local.demo.Actor;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every task of both crisis groups, and the claim, driven through the gateway. */
interface IncidentRowTests {
  InstantSource MACHINE = InstantSource.system();

  /** The people who handle an incident. */
  IncidentDesk incidents();

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          R1-O11 | control-scene      | E1201 store-head | - | -
          R1-O12 | lead-store-group   | E1201 store-head | - | -
          R1-O25 | supply-insurer     | E1201 store-head | - | -
          R1-O13 | care-for-injured   | E1202 store-administration-manager | - | -
          R1-O13 | call-110-or-120    | E1202 store-administration-manager | - | AGREED_WITH_STORE_HEAD=true
          R1-O13 | comfort-relatives  | E1202 store-administration-manager | - | -
          R1-O14 | film-scene         | E1202 store-administration-manager | - | -
          R1-O15 | check-camera       | E1202 store-administration-manager | - | CAMERA_READY=true CAMERA_STAFF_SKILLED=true CAMERA_WITHIN_REACH=false
          R1-O16 | take-to-hospital   | E1202 store-administration-manager | - | CONSENT_OF_INJURED=true CONSENT_BY=伤者 CONSENT_AT=now AMBULANCE_CANNOT_COME=true NEAREST_LARGE_HOSPITAL=true NO_PRIVATE_HOSPITAL=true HOSPITAL=样例医院 ESCORTED_IN_PERSON=true
          R1-O17 | hold-witness       | E1202 store-administration-manager | - | WITNESS_IS_NO_EMPLOYEE=true WITNESS_NAME=张某 WITNESS_TELEPHONE=010-5551-0001 WRITTEN_STATEMENT=true
          R1-O18 | keep-shop-running  | E1203 store-business-manager | - | -
          R1-O19 | emergency-money    | E1208 chief-accountant | E1119 branch-general-manager | -
          R1-O19 | check-tills        | E1208 chief-accountant | - | -
          R1-O20 | guard-handlers     | E1204 store-security-leader | - | -
          R1-O20 | guard-key-places   | E1204 store-security-leader | - | -
          R1-O21 | restrain           | E1204 store-security-leader | E1201 store-head; E1202 store-administration-manager | POLICE_NOT_YET_THERE=true
          R1-O22 | defend             | E1204 store-security-leader | - | ATTACKED_WITH_IMPLEMENT=true WARNING_IGNORED=true DEFENCE_LIMITED=true
          R1-O31 | lead-branch-group  | E1119 branch-general-manager | - | PERSON_IN_CHARGE=E1109
          R1-O32 | plan-at-scene      | E1115 administration-manager | - | -
          R1-O33 | propose-incentives | E1115 administration-manager | - | -
          R1-O34 | allot-resources    | E1109 customer-service-manager | - | -
          R1-O35 | track-solution     | E1109 customer-service-manager | - | -
          R1-O36 | meet-media         | E1103 advertising-manager | - | -
          R1-O37 | send-guards        | E1117 security-manager | - | WITHIN_THE_LAW=true
          R1-O38 | allot-goods        | E1101 purchasing-manager | - | -
          R1-O39 | allot-delivery     | E1106 logistics-manager | - | -
          """)
  @Clause({
    "R1-O10", "R1-O11", "R1-O12", "R1-O13", "R1-O14", "R1-O15", "R1-O16", "R1-O17", "R1-O18",
    "R1-O19", "R1-O20", "R1-O21", "R1-O22", "R1-O25", "R1-O31", "R1-O32", "R1-O33", "R1-O34",
    "R1-O35", "R1-O36", "R1-O37", "R1-O38", "R1-O39"
  })
  default void aTaskIsDoneByItsPostOnceItsConditionsAreAnswered(
      String clause, String task, String by, @Nullable String consents, @Nullable String answers)
      throws Exception {
    String kind =
        List.of("restrain", "defend").contains(task) ? "SECURITY_DISPUTE" : "CUSTOMER_INJURED";
    String id = recorded(kind);
    String path = "/api/complaints/" + id + "/incident/tasks/" + task + "/";
    Map<String, Object> done = Map.of("answers", answers(answers), "note", "已完成");
    assertThat(post(path + "completion", Place.ZGC.seller(), done).status())
        .as("a post that the task is not for")
        .isEqualTo(403);
    if (consents != null) {
      assertThat(post(path + "completion", actor(by), done).code()).isEqualTo("consent-missing");
      for (String consent : consents.split("; ")) {
        assertThat(post(path + "consents", actor(consent), Map.of("note", "同意")).status())
            .isEqualTo(200);
      }
    }
    if (answers != null) {
      assertThat(post(path + "completion", actor(by), Map.of()).status())
          .as("unanswered")
          .isEqualTo(400);
    }
    assertThat(post(path + "taking", actor(by), Map.of()).status()).isEqualTo(200);
    GatewayClient.Reply reply = post(path + "completion", actor(by), done);
    assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
    JsonNode shown = shown(id, task);
    assertThat(shown.path("clause").asString()).isEqualTo(clause);
    assertThat(shown.path("state").asString()).isEqualTo("DONE");
    assertThat(shown.path("steps").findValuesAsString("person")).contains(by.split(" ")[0]);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "R1-S4, CUSTOMER_INJURED, R1-D2b R1-D5 R1-D6 R1-D19 R1-D20",
    "R1-S4, EMPLOYEE_INJURED, R1-D2b R1-D6 R1-D19 R1-D20",
    "R1-S4, SECURITY_DISPUTE, R1-D2b R1-D19 R1-D20",
    "R1-S4, CRIME, R1-D2b R1-D19 R1-D20",
    "R1-S9, OTHER, R1-D2b R1-D5 R1-D19 R1-D20"
  })
  @Clause({"R1-S4", "R1-S9", "R1-O23"})
  default void anIncidentOfAnyKindStartsTheDutiesOfItsKind(
      String clause, String kind, String clocks) throws Exception {
    String id = recorded(kind);
    List<String> expected = Arrays.asList(clocks.split(" "));
    List<String> owed =
        Penalties.clauses(
            incidents()
                .desk()
                .awaited(
                    "/api/clocks?complaint=" + id,
                    all -> Penalties.clauses(all).containsAll(expected)));
    assertThat(owed).contains(expected.toArray(String[]::new));
    List.of("R1-D5", "R1-D6").stream()
        .filter(clock -> !expected.contains(clock))
        .forEach(clock -> assertThat(owed).as(clause).doesNotContain(clock));
  }

  @Test
  @Clause({"R1-O10", "R1-O23", "R1-O24", "R1-O25", "R1-O26", "R1-FM3"})
  default void aClaimGoesFromTheStoreToTheInsurerAndBackEachStepByItsPost() throws Exception {
    String id = recorded("CUSTOMER_INJURED");
    String path = "/api/complaints/" + id + "/incident/claim-steps";
    Map<String, String> forwarded = Map.of("step", "LOSS_FORWARDED");
    assertThat(post(path, IncidentDesk.INSURANCE, forwarded).status())
        .as("before the store has reported the loss")
        .isEqualTo(409);
    incidents().claim(id, IncidentDesk.STORE_ADMINISTRATION, "LOSS_REPORTED");
    assertThat(post(path, IncidentDesk.ASSETS, forwarded).status()).isEqualTo(403);
    incidents().claim(id, IncidentDesk.INSURANCE, "LOSS_FORWARDED");
    incidents().claim(id, IncidentDesk.ASSETS, "INSURER_TOLD");
    incidents().claim(id, IncidentDesk.STORE_HEAD, "SCENE_INSPECTED");
    incidents()
        .post(
            id,
            "incident/claim-steps",
            IncidentDesk.ASSETS,
            Map.of(
                "step",
                "INSURER_DECIDED",
                "decidedAt",
                MACHINE.instant().toString(),
                "amount",
                800));
    incidents().claim(id, IncidentDesk.INSURANCE, "CLAIM_RESULT_TOLD");
    JsonNode shown =
        incidents().api().read("/api/complaints/" + id + "/incident", Place.HEAD_OFFICE);
    assertThat(shown.path("groups").findValuesAsString("person"))
        .as("both groups, with their members")
        .contains("E1201", "E1202", "E1203", "E1204", "E1208", "E1119", "E1109", "E1115", "E1103");
    assertThat(shown.toString()).contains("LOSS_REPORTED", "INSURER_TOLD", "CLAIM_RESULT_TOLD");
  }

  private String recorded(String kind) throws InterruptedException {
    Instant now = MACHINE.instant();
    Map<String, Object> form = ComplaintDesk.lateDelivery();
    Map<String, Object> incident = IncidentDesk.incident(kind, now, now);
    if (kind.equals("OTHER")) {
      incident.putAll(Map.of("injury", false, "thirdPartyHurt", false, "propertyLost", true));
    }
    form.put("incident", incident);
    JsonNode registered = incidents().desk().register(form);
    assertThat(registered.path("severity").asString()).isEqualTo("CRISIS");
    return registered.path("id").asString();
  }

  private GatewayClient.Reply post(String path, Actor by, Map<String, ?> body)
      throws InterruptedException {
    return incidents().api().post(path, by, body);
  }

  private JsonNode shown(String id, String task) throws InterruptedException {
    return incidents()
        .api()
        .read("/api/complaints/" + id + "/incident", Place.HEAD_OFFICE)
        .path("groups")
        .valueStream()
        .flatMap(group -> group.path("tasks").valueStream())
        .filter(each -> each.path("task").asString().equals(task))
        .findFirst()
        .orElseThrow();
  }

  /** A person of the store or of the branch, by staff number and post. */
  private static Actor actor(String words) {
    String[] parts = words.split(" ");
    String post = parts[1];
    String department =
        switch (post) {
          case "chief-accountant" -> Place.ZGC.department("accounting");
          case "branch-general-manager" -> Place.ZGC.department("branch-management");
          default ->
              post.startsWith("store-")
                  ? Place.ZGC.department("store")
                  : Place.ZGC.department(post.replace("-manager", ""));
        };
    return new Actor(parts[0], post, department);
  }

  private static Map<String, Object> answers(@Nullable String words) {
    Map<String, Object> answers = new LinkedHashMap<>();
    if (words != null) {
      for (String answer : words.split(" ")) {
        String[] parts = answer.split("=");
        answers.put(parts[0], parts[1].equals("now") ? MACHINE.instant().toString() : parts[1]);
      }
    }
    return answers;
  }
}

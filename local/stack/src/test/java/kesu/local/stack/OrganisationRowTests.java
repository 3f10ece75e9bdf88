package kesu.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kesu.local.demo.GatewayClient;
import kesu.local.demo.Place;
import kesu.terms.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The posts of the organisation, and who of them is told before the press has it. */
interface OrganisationRowTests {
  /** The desk at the gateway. */
  ComplaintDesk desk();

  /** The gateway. */
  GatewayClient gateway();

  @Test
  @Clause({"R1-M", "R1-M1", "R1-M2", "R1-D22"})
  default void anInclinationIsToldToThePostsAndTheEditorsAreTalkedTo() throws Exception {
    String id = desk().register(ComplaintDesk.lateDelivery()).path("id").asString();
    desk().assignment(id);
    String path = "/api/complaints/" + id + "/";
    desk().post(path + "facts", ComplaintDesk.AGENT, Map.of("fact", "INCLINED_TO_PUBLISH"));
    desk().awaitExposure(id, "AT_RISK");
    assertThat(gateway().read("/api/exposures/" + id, Place.HEAD_OFFICE).path("told").toString())
        .contains("customer-service-manager", "branch-general-manager", "advertising-manager");
    desk()
        .post(
            path + "press-talks",
            IncidentDesk.ADVERTISING,
            Map.of(
                "partner", "EDITORS",
                "inPerson", false,
                "outlet", "样例晚报",
                "with", "主编",
                "agreed", "核实后再报道"));
    assertThat(
            gateway()
                .read("/api/complaints/" + id + "/press-talks", Place.ZGC.customerServiceManager())
                .toString())
        .contains("EDITORS", "核实后再报道");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          R1-O1, store-head, E1201
          R1-O1, store-administration-manager, E1202
          R1-O1, store-business-manager, E1203
          R1-O1, chief-accountant, E1208
          R1-O1, store-security-leader, E1204
          R1-O2, branch-general-manager, E1119
          R1-O2, customer-service-manager, E1109
          R1-O2, administration-manager, E1115
          R1-O2, advertising-manager, E1103
          R1-O2, security-manager, E1117
          R1-O2, purchasing-manager, E1101
          R1-O2, logistics-manager, E1106
          R1-O3, head-office-complaints, E1002
          """)
  @Clause({"R1-O1", "R1-O2", "R1-O3"})
  default void everyPostOfTheOrganisationHasItsHolder(String clause, String post, String person)
      throws Exception {
    String chart = gateway().read("/api/organisation", Place.HEAD_OFFICE).toString();
    assertThat(chart)
        .as(clause)
        .contains("{\"post\":\"%s\",\"person\":\"%s\"}".formatted(post, person));
  }
}

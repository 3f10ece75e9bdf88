package kesu.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import kesu.local.testbed.ApiDocument;
import kesu.local.testbed.SampleStaff;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document says what the service does. */
class ApiDocsTest extends PenaltyServiceTest {
  @Test
  void everyReplyOfEveryStatusHasASchema() {
    ApiDocument.of(api).assertEveryReplyHasASchema();
  }

  @Test
  void everyBodyHasAnExampleThatFollowsItsSchemaAndIsUnderstood() {
    ApiDocument document = ApiDocument.of(api);
    document.assertExamplesFollowTheirSchemas();
    document.assertExamplesAreUnderstood(SampleStaff.AGENT);
  }

  @Test
  void theQueryParametersAreThoseTheServiceTakes() {
    ApiDocument.of(api).assertQueryParametersAreThoseTaken(SampleStaff.AGENT);
  }

  @Test
  void decisionsOfTwoKindsHaveSchemasOfTheirOwn() {
    JsonNode schemas =
        api.get("/v3/api-docs", SampleStaff.AGENT).expect(200).body().at("/components/schemas");
    assertThat(schemas.at("/PenaltyStatusDecision/properties").propertyNames())
        .contains("opinion", "measure");
    assertThat(schemas.at("/ExplanationDecision/properties").propertyNames()).contains("subject");
    assertThat(schemas.at("/PenaltyView/required").valueStream().map(JsonNode::asString))
        .contains("id", "state")
        .doesNotContain("decision");
  }
}

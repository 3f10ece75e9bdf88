package kesu.media;

import kesu.local.testbed.ApiDocument;
import kesu.local.testbed.SampleStaff;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what the service does. */
class ApiDocsTest extends MediaServiceTest {
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
}

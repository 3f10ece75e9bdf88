package kesu.defaults.docs;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;

/** The schema of problem details (RFC 9457). */
final class ProblemSchema {
  static final String NAME = "Problem";
  private static final String MEDIA_TYPE = "application/problem+json";

  private ProblemSchema() {}

  static Schema<?> schema() {
    Schema<?> problem =
        fields("type", "title", "detail", "instance", "code", "field", "correlationId");
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("accepted", texts("可用的值 the values that would be accepted"));
    Schema<?> fault = fields("field", "code", "detail");
    fault.addProperty("accepted", texts("可用的值 the values that would be accepted"));
    fault.setRequired(List.of("field", "code", "detail"));
    problem.addProperty(
        "faults", new ArraySchema().items(fault).description("全部错误之处 all faults of the request"));
    problem.setRequired(List.of("type", "title", "status", "detail", "code"));
    return problem.description("拒绝及其原因 refused, and why (RFC 9457)");
  }

  static Content content() {
    return new Content()
        .addMediaType(
            MEDIA_TYPE,
            new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME)));
  }

  private static Schema<?> fields(String... names) {
    ObjectSchema schema = new ObjectSchema();
    for (String name : names) {
      schema.addProperty(name, new StringSchema());
    }
    return schema;
  }

  private static Schema<?> texts(String meaning) {
    return new ArraySchema().items(new StringSchema()).description(meaning);
  }
}

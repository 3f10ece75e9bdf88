package kesu.defaults.web;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the HTTP conventions, as a service has them. */
final class SampleConventions {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
          .build();

  private SampleConventions() {}

  static JsonMapper json() {
    return JSON;
  }

  static BodyFaults bodyFaults() {
    return new BodyFaults(JSON, validator());
  }

  private static Validator validator() {
    return Validation.buildDefaultValidatorFactory().getValidator();
  }
}

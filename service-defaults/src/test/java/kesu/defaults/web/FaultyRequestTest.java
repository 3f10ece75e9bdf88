package kesu.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kesu.terms.Channel;
import kesu.terms.DepartmentCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A request is told all of its faults at once, and no parameter is passed over in silence. */
class FaultyRequestTest {
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new Lists())
          .setControllerAdvice(new ProblemAdvice(SampleConventions.bodyFaults()))
          .addInterceptors(new QueryCheck())
          .addFilters(new BodyLimitFilter(10_000, 10_000, SampleConventions.json()))
          .setMessageConverters(new JacksonJsonHttpMessageConverter(SampleConventions.json()))
          .build();

  @RestController
  static class Lists {
    @GetMapping("/list")
    ResponseEntity<String> list(
        @RequestParam(required = false) @Nullable DepartmentCode department,
        @RequestParam(required = false) @Nullable String cursor,
        @RequestParam(defaultValue = "50") int limit) {
      return ResponseEntity.ok("{}");
    }

    @GetMapping("/search")
    ResponseEntity<String> search(@ModelAttribute Wanted wanted) {
      return ResponseEntity.ok("{}");
    }

    @GetMapping("/one")
    ResponseEntity<String> one() {
      return ResponseEntity.ok("{}");
    }

    @PostMapping("/form")
    ResponseEntity<String> form(@RequestBody @Valid Form form) {
      return ResponseEntity.ok("{}");
    }
  }

  record Wanted(@Nullable Channel channel, @Nullable Instant since) {}

  record Form(
      @NotBlank String words,
      @NotNull Channel channel,
      @Nullable Instant at,
      @NotNull @Valid Customer customer,
      @Nullable List<DepartmentCode> departments) {}

  record Customer(
      @NotBlank @Size(max = 5) String name,
      @NotNull @Pattern(regexp = "[0-9]+", message = "应为电话号码 | must be a telephone number")
          String telephone) {}

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse reply =
        mvc.perform(request.locale(Locale.ENGLISH)).andReturn().getResponse();
    reply.setCharacterEncoding("UTF-8");
    return reply;
  }

  private JsonNode refused(MockHttpServletRequestBuilder request) throws Exception {
    MockHttpServletResponse reply = send(request);
    assertThat(reply.getStatus()).isEqualTo(400);
    return SampleConventions.json().readTree(reply.getContentAsString());
  }

  private JsonNode form(String body) throws Exception {
    return refused(post("/form").contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private static List<String> fields(JsonNode problem) {
    return problem.path("faults").valueStream().map(each -> each.path("field").asString()).toList();
  }

  @Test
  void aParameterThatAListDoesNotTakeIsRefusedWithThoseItTakes() throws Exception {
    JsonNode problem = refused(get("/list?person=E1106&department=bj-logistics"));

    assertThat(problem.path("code").asString()).isEqualTo("parameter-unknown");
    assertThat(problem.path("field").asString()).isEqualTo("person");
    assertThat(problem.path("detail").asString())
        .isEqualTo(
            "There is no parameter person here; the parameters are cursor, department, limit.");
    assertThat(problem.path("accepted").valueStream().map(JsonNode::asString))
        .containsExactly("cursor", "department", "limit");
  }

  @Test
  void aRefusedParameterIsExplainedInChinese() throws Exception {
    MockHttpServletResponse reply =
        mvc.perform(get("/list?person=E1106").locale(Locale.CHINESE)).andReturn().getResponse();
    assertThat(reply.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
        .contains("此处没有参数 person；可用的参数：cursor、department、limit。");
  }

  @Test
  void theFieldsOfASearchAreItsParameters() throws Exception {
    assertThat(send(get("/search?channel=HOTLINE")).getStatus()).isEqualTo(200);
    assertThat(refused(get("/search?until=1")).path("accepted").valueStream())
        .extracting(JsonNode::asString)
        .containsExactly("channel", "since");
  }

  @Test
  void allFaultsOfAQueryAreToldAtOnce() throws Exception {
    assertThat(fields(refused(get("/list?person=E1&limit=0&cursor=a&cursor=b"))))
        .containsExactlyInAnyOrder("person", "limit", "cursor");
    assertThat(refused(get("/one?verbose=1")).path("detail").asString())
        .isEqualTo("There is no parameter verbose here, nor any other; leave it out.");
  }

  @ParameterizedTest
  @CsvSource({"0, 400", "-1, 400", "201, 400", "99999999999999999999, 400", "1, 200", "200, 200"})
  void aLimitOutOfRangeIsRefused(String limit, int status) throws Exception {
    assertThat(send(get("/list?limit=" + limit)).getStatus()).isEqualTo(status);
  }

  @Test
  void allFaultsOfABodyAreToldAtOnce() throws Exception {
    JsonNode problem =
        form(
            """
            {"words": " ", "channel": "PIGEON", "at": "yesterday", "color": "red",
             "customer": {"name": "somebody", "telephone": "x", "age": 7}}
            """);

    assertThat(fields(problem))
        .containsExactlyInAnyOrder(
            "words",
            "channel",
            "at",
            "color",
            "customer.name",
            "customer.telephone",
            "customer.age");
    assertThat(problem.path("detail").asString())
        .contains(
            "Field words must be given",
            "Field channel has an unrecognised value, accepted: [",
            "Unknown field color, accepted: [at, channel, customer, departments, words]",
            "Field customer.telephone must be a telephone number");
  }

  @Test
  void aValueOfAnotherKindIsAFaultLikeAnyOther() throws Exception {
    assertThat(
            fields(
                form(
                    """
                    {"words": {"zh": "x"}, "channel": "HOTLINE", "customer": [], "departments": ["bj-logistics", "北京"]}
                    """)))
        .containsExactlyInAnyOrder("words", "customer", "departments[1]");
  }

  @Test
  void violatedConstraintsAreAllToldWithoutAnUnreadableField() throws Exception {
    assertThat(fields(form("{}"))).containsExactly("channel", "customer", "words");
  }

  @Test
  void brokenJsonIsToldWithItsPlace() throws Exception {
    assertThat(form("{\"words\": ").path("code").asString()).isEqualTo("json-broken");
  }
}

package kesu.defaults.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import kesu.defaults.decisions.Command;
import kesu.terms.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A reply promises no more about repeating the request than can be kept. */
class RepeatabilityTest {
  private static final String ACTOR = "person=E1; post=clerk; department=bj";
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new Commands())
          .setControllerAdvice(new ProblemAdvice(SampleConventions.bodyFaults()))
          .setCustomArgumentResolvers(new CommandArgumentResolver())
          .build();

  @RestController
  static class Commands {
    @PostMapping("/done")
    ResponseEntity<String> done(Command command) {
      return ResponseEntity.ok("{}");
    }

    @PostMapping("/away")
    ResponseEntity<String> away(Command command) {
      throw new DataAccessResourceFailureException("the store is away");
    }

    @PostMapping("/bug")
    ResponseEntity<String> bug(Command command) {
      throw new IllegalStateException("a bug");
    }

    @GetMapping("/away")
    ResponseEntity<String> read(Actor actor) {
      throw new DataAccessResourceFailureException("the store is away");
    }
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, @Nullable String key)
      throws Exception {
    request.header("Kesu-Actor", ACTOR).locale(Locale.ENGLISH);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  @Test
  void theReplyToACommandSaysIfItMayBeRepeated() throws Exception {
    assertThat(send(post("/done"), null).getHeader("Kesu-Repeatable")).isEqualTo("no");
    assertThat(send(post("/done"), "k-1").getHeader("Kesu-Repeatable")).isEqualTo("yes");
    assertThat(send(get("/away"), null).getHeader("Kesu-Repeatable")).isNull();
  }

  @Test
  void afterAnOutageACommandWithoutAKeyIsNotSaidToBeRepeatable() throws Exception {
    MockHttpServletResponse reply = send(post("/away"), null);
    assertThat(reply.getStatus()).isEqualTo(503);
    assertThat(reply.getHeader("Kesu-Repeatable")).isEqualTo("no");
    assertThat(reply.getContentAsString())
        .contains("not known whether the request was carried out", "before you send it again")
        .doesNotContain("try again shortly", "nothing was done");
  }

  @Test
  void afterAnOutageACommandUnderAKeyMayBeRepeatedWithIt() throws Exception {
    MockHttpServletResponse reply = send(post("/away"), "k-1");
    assertThat(reply.getHeader("Kesu-Repeatable")).isEqualTo("yes");
    assertThat(reply.getContentAsString())
        .contains("not known whether the request was carried out", "same Idempotency-Key");
  }

  @Test
  void aBugLeavesOpenWhetherTheCommandWasCarriedOut() throws Exception {
    MockHttpServletResponse reply = send(post("/bug"), null);
    assertThat(reply.getStatus()).isEqualTo(500);
    assertThat(reply.getContentAsString())
        .contains("not known whether the request was carried out");
  }

  @Test
  void aReadMaySimplyBeTriedAgain() throws Exception {
    assertThat(send(get("/away"), null).getContentAsString())
        .contains("Try again shortly")
        .doesNotContain("Idempotency-Key");
  }
}

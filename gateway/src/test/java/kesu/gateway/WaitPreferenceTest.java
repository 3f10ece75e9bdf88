package kesu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reply to a command waits, if its client prefers it, until every service knows of it. */
class WaitPreferenceTest extends RunningGateway {
  private static final String WRITTEN = "/intake-service/complaints c1 1 complaint.registered.v1=1";
  private static final String ASSIGNED = "/routing-service/complaints c1 1 assignment.made.v1=1";

  @BeforeEach
  void everyServiceKnowsEverythingAtOnce() {
    SERVICES.forEach((name, service) -> knows(service, WRITTEN));
    stub("intake").behave(StubService.either("/internal", knowing(204, ""), registered()));
  }

  private static StubService.Behaviour registered() {
    return stub("intake").answering(201, Map.of("Kesu-Version", WRITTEN));
  }

  private static StubService.Behaviour knowing(int status, String version) {
    return exchange -> {
      exchange.getResponseHeaders().set("Kesu-Version", version);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  private static void knows(StubService service, String version) {
    service.behave(knowing(204, version));
  }

  private HttpResponse<String> register(String preference) {
    HttpRequest.Builder request =
        to("/api/complaints")
            .header("Kesu-Actor", ACTOR)
            .header("Prefer", preference)
            .POST(HttpRequest.BodyPublishers.ofString("{}"));
    return send(request);
  }

  private static List<String> versionsAsked(String service) {
    return stub(service).received().stream()
        .filter(request -> request.target().startsWith("/internal/version"))
        .map(request -> String.valueOf(request.headers().getFirst("Kesu-Version")))
        .toList();
  }

  @Test
  void theServicesAreAskedAgainUntilNoneHasMovedOn() {
    knows(stub("routing"), ASSIGNED);

    HttpResponse<String> reply = register("respond-async, wait=2");

    assertThat(reply.statusCode()).isEqualTo(201);
    assertThat(reply.body()).contains("intake");
    assertThat(header(reply, "Preference-Applied")).isEqualTo("wait=2");
    assertThat(header(reply, "Kesu-Known")).isEqualTo("everywhere");
    assertThat(header(reply, "Kesu-Version")).isEqualTo(WRITTEN);
    assertThat(versionsAsked("sla")).first().isEqualTo(WRITTEN);
    assertThat(versionsAsked("sla")).last().isEqualTo(WRITTEN + ";" + ASSIGNED);
  }

  @Test
  void aServiceThatDoesNotKnowInTimeIsTold() {
    stub("sla").behave(knowing(202, ""));
    HttpResponse<String> reply = register("wait=1");
    assertThat(reply.statusCode()).isEqualTo(201);
    assertThat(header(reply, "Kesu-Known")).isEqualTo("later");
  }

  @Test
  void aServiceThatIsDownDoesNotFailTheCommand() {
    stub("media").stop();
    HttpResponse<String> reply = register("wait=1");
    assertThat(reply.statusCode()).isEqualTo(201);
    assertThat(header(reply, "Kesu-Known")).isEqualTo("later");
  }

  @Test
  void nobodyWaitsUnasked() {
    HttpResponse<String> reply = post("/api/complaints", "{}");
    assertThat(header(reply, "Kesu-Known")).isEmpty();
    assertThat(header(reply, "Kesu-Version")).isEqualTo(WRITTEN);
    assertThat(versionsAsked("sla")).isEmpty();
  }

  @Test
  void theWaitIsNotPartOfTheApi() {
    assertThat(get("/internal/version?waitMs=1").statusCode()).isEqualTo(404);
  }
}

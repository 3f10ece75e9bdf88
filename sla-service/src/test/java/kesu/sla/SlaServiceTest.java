package kesu.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kesu.defaults.saving.DocumentStore;
import kesu.events.AssignmentAccepted;
import kesu.events.AssignmentMade;
import kesu.events.ComplaintRegistered;
import kesu.events.DeadlineMissed;
import kesu.events.DeadlineStarted;
import kesu.events.DeadlineWarned;
import kesu.events.EscalationRaised;
import kesu.events.NoticeDueSoon;
import kesu.events.NoticeOverdue;
import kesu.local.testbed.Testbed;
import kesu.terms.Actor;
import kesu.terms.AssignmentId;
import kesu.terms.BranchCode;
import kesu.terms.Channel;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
import kesu.terms.ReasonCode;
import kesu.terms.Severity;
import kesu.terms.StoreCode;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Testbed
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"kesu.sla.look-every=50ms", "kesu.sla.behind=0ms"})
class SlaServiceTest {
  private static final Actor AGENT =
      new Actor(
          new PersonId("E1110"),
          new Post("customer-service-agent"),
          new DepartmentCode("bj-customer-service"));
  private static final DepartmentCode LOGISTICS = new DepartmentCode("bj-logistics");
  private static final Duration H12 = Duration.ofHours(12);
  private static int complaints;

  @Autowired private MovedTime time;
  @Autowired private JsonMapper json;
  @Autowired private MongoTemplate mongo;
  @Autowired private DocumentStore store;
  @Autowired private Regulation regulation;

  @Autowired
  @Qualifier("ticker")
  private SmartLifecycle ticker;

  @Value("${spring.kafka.bootstrap-servers}")
  private String broker = "";

  @LocalServerPort private int port;
  private TestLog log = null;
  private ComplaintId complaint = null;
  private Runnable again = () -> {};

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    MovedTime movedTime() {
      return new MovedTime();
    }
  }
}

package kesu.sla;

import java.time.Duration;
import kesu.defaults.saving.DocumentStore;
import kesu.local.testbed.Testbed;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;
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

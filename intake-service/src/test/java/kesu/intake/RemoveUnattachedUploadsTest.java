package kesu.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kesu.defaults.scheduling.PeriodicTask;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Clause;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An upload that nobody attaches to its complaint is removed after a day; others never are. */
@Clause("R1-D6")
class RemoveUnattachedUploadsTest extends IntakeServiceTest {
  private static final Actor OWNER = SampleStaff.STORE_ADMINISTRATION_MANAGER;
  private static final Duration A_DAY_AND_MORE = Duration.ofHours(25);

  @Autowired private MongoTemplate mongo;
  @Autowired private MeterRegistry meters;
  @Autowired private RemoveUnattachedUploads uploads;

  /** The service's own comes every ten minutes of the machine. */
  private final PeriodicTask sweeper =
      new PeriodicTask("frequent-sweeper", Duration.ofMillis(50)) {
        @Override
        protected void run() {
          uploads.remove();
        }
      };

  @BeforeEach
  void sweepOften() {
    sweeper.start();
  }

  @AfterEach
  void sweepNoMore() {
    sweeper.stop();
  }

  private static byte[] photo(int size) {
    byte[] photo = new byte[size];
    new Random(size).nextBytes(photo);
    photo[0] = (byte) 0xff;
    photo[1] = (byte) 0xd8;
    photo[2] = (byte) 0xff;
    return photo;
  }

  private static String evidence(String id) {
    return COMPLAINTS + "/" + id + "/evidence";
  }

  private String begun(String id) {
    return api.post(evidence(id) + "/uploads", Map.of("fileName", "现场.jpg"), OWNER)
        .expect(201)
        .text("upload");
  }

  private ApiReply piece(String id, String upload, int number, byte[] content) {
    return api.put(evidence(id) + "/uploads/" + upload + "/pieces/" + number, content, OWNER);
  }

  private String uploaded(String id, byte[] content) {
    String upload = begun(id);
    piece(id, upload, 1, content).expect(200);
    return upload;
  }

  private Map<String, Object> body(String upload) {
    return Map.of("kind", "PHOTO", "takenAt", clock.instant().toString(), "upload", upload);
  }

  private ApiReply attach(String id, String upload) {
    return api.post(evidence(id), body(upload), OWNER);
  }

  private static Bson of(String field, String upload) {
    return Filters.regex(field, "^evidence/" + upload + "/");
  }

  private long stored(String upload) {
    return mongo.getCollection("evidence.files").countDocuments(of("_id", upload))
        + mongo.getCollection("evidence.chunks").countDocuments(of("files_id", upload));
  }

  private boolean isKnown(String upload) {
    return mongo.getCollection("evidenceUploads").countDocuments(Filters.eq("_id", upload)) == 1;
  }

  private void awaitRemoved(String upload) {
    await().atMost(20, SECONDS).until(() -> stored(upload) == 0);
  }

  private double removed() {
    var counter = meters.find("kesu.evidence.uploads.removed").counter();
    return counter == null ? 0 : counter.count();
  }

  @Test
  void anUploadThatNobodyAttachesIsRemovedWithAllItsPieces() {
    String id = registered();
    String left = uploaded(id, photo(1_000));
    piece(id, left, 1, photo(2_000)).expect(200); // in place of the other
    piece(id, left, 2, photo(3_000)).expect(200);
    clock.pass(Duration.ofHours(2));
    String later = uploaded(id, photo(1_000));
    clock.pass(Duration.ofHours(23));

    awaitRemoved(left);

    await().atMost(20, SECONDS).until(() -> removed() >= 1);
    assertThat(piece(id, left, 3, photo(10)).expect(404).code()).isEqualTo("upload-unknown");
    api.refused(evidence(id), body(left), OWNER, 404, "upload-unknown", "请重新上传", "begin a new one");
    clock.pass(Duration.ofMinutes(11));
    await().atMost(20, SECONDS).until(() -> !isKnown(left));
    assertThat(piece(id, left, 3, photo(10)).expect(404).code()).isEqualTo("upload-unknown");
    attach(id, later).expect(200);
  }

  @Test
  void whatIsAttachedIsNeverRemoved() {
    String id = registered();
    byte[] photo = photo(4_000);
    String attached = uploaded(id, photo);
    attach(id, attached).expect(200);
    String attachedByAnEarlierRelease = uploaded(id, photo);
    attach(id, attachedByAnEarlierRelease).expect(200);
    mongo
        .getCollection("evidenceUploads")
        .updateOne(
            Filters.eq("_id", attachedByAnEarlierRelease),
            Updates.combine(Updates.unset("attachedAt"), Updates.unset("sealedAt")));
    String refused = uploaded(id, "<html>".getBytes(StandardCharsets.US_ASCII));
    attach(id, refused).expect(400);
    clock.pass(A_DAY_AND_MORE);
    String lastOfAll = uploaded(id, photo);
    clock.pass(A_DAY_AND_MORE);

    awaitRemoved(refused);
    awaitRemoved(lastOfAll);

    for (int n = 1; n <= 2; n++) {
      assertThat(api.download(evidence(id) + "/" + n + "/content", OWNER).body()).isEqualTo(photo);
    }
  }

  @Test
  void anUploadAttachedAtThatVeryMomentIsKeptOrRefused() throws Exception {
    String id = registered();
    byte[] photo = photo(5_000);
    List<String> uploads = IntStream.range(0, 12).mapToObj(n -> uploaded(id, photo)).toList();
    List<Future<Integer>> replies = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      clock.pass(A_DAY_AND_MORE);
      uploads.forEach(upload -> replies.add(clients.submit(() -> attach(id, upload).status())));
    }
    int kept = 0;
    for (int n = 0; n < uploads.size(); n++) {
      String upload = uploads.get(n);
      int status = replies.get(n).get();
      assertThat(status).isIn(200, 404);
      if (status == 200) {
        kept++;
        assertThat(stored(upload)).as("pieces of what is attached").isPositive();
      } else {
        awaitRemoved(upload);
      }
    }
    clock.pass(A_DAY_AND_MORE);
    String lastOfAll = uploaded(id, photo);
    clock.pass(A_DAY_AND_MORE);
    awaitRemoved(lastOfAll);
    for (int n = 1; n <= kept; n++) {
      assertThat(api.download(evidence(id) + "/" + n + "/content", OWNER).body()).isEqualTo(photo);
    }
  }
}

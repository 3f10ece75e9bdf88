package kesu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import kesu.local.testbed.ApiReply;
import kesu.local.testbed.SampleStaff;
import kesu.terms.Actor;
import kesu.terms.Clause;
import kesu.terms.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence comes in pieces, is kept with its hash, and is given out to those who may have it. */
@Clause("R1-D6")
class EvidenceTest extends IntakeServiceTest {
  private static final int PIECE = 1024 * 1024;
  private static final Actor OWNER = SampleStaff.STORE_ADMINISTRATION_MANAGER;

  /** A photo of that size, by how it begins. */
  private static byte[] photo(int size) {
    byte[] photo = new byte[size];
    new Random(size).nextBytes(photo);
    photo[0] = (byte) 0xff;
    photo[1] = (byte) 0xd8;
    photo[2] = (byte) 0xff;
    return photo;
  }

  private String evidence(String id) {
    return COMPLAINTS + "/" + id + "/evidence";
  }

  private String begun(String id) {
    return api.post(evidence(id) + "/uploads", Map.of("fileName", "王女士伤情.jpg"), OWNER)
        .expect(201)
        .text("upload");
  }

  private ApiReply piece(String id, String upload, int number, byte[] content, Actor by) {
    return api.put(evidence(id) + "/uploads/" + upload + "/pieces/" + number, content, by);
  }

  private ApiReply attach(String id, String kind, @Nullable String upload) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", kind);
    body.put("takenAt", clock.instant().minusSeconds(30).toString());
    body.put("note", "现场");
    body.put("upload", upload);
    return api.post(evidence(id), body, OWNER);
  }

  private String uploaded(String id, byte[] content) {
    String upload = begun(id);
    for (int n = 1; (n - 1) * PIECE < content.length; n++) {
      byte[] part =
          Arrays.copyOfRange(content, (n - 1) * PIECE, Math.min(n * PIECE, content.length));
      piece(id, upload, n, part, OWNER).expect(200);
    }
    return upload;
  }

  @Test
  void aFileInPiecesIsAttachedListedAndDownloadedWhole() throws Exception {
    String id = registered();
    byte[] photo = photo(2 * PIECE + 12_345);
    attach(id, "PHOTO", uploaded(id, photo)).expect(200);

    ApiReply listed = api.get(evidence(id), SampleStaff.CUSTOMER_SERVICE_MANAGER).expect(200);
    assertThat(listed.body().at("/items/0/file/size").asInt()).isEqualTo(photo.length);
    assertThat(listed.body().at("/items/0/file/type").asString()).isEqualTo("image/jpeg");
    assertThat(listed.body().at("/items/0/file/sha256").asString())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo)));
    assertThat(listed.body().at("/items/0/by/person").asString()).isEqualTo("E1202");
    assertThat(listed.body().at("/items/0/takenAt").asString())
        .isEqualTo(clock.instant().minusSeconds(30).toString());

    HttpResponse<byte[]> content =
        api.download(evidence(id) + "/1/content", SampleStaff.CUSTOMER_SERVICE_MANAGER);
    assertThat(content.statusCode()).isEqualTo(200);
    assertThat(content.body()).isEqualTo(photo);
    assertThat(content.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(content.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");

    log.awaitTypes(
        new ComplaintId(id), "complaint.registered.v1", "complaint.evidence-attached.v1");
    assertThat(log.deliveries(new ComplaintId(id)).toString()).doesNotContain("王女士", "sha256");
  }

  @Test
  void onlyThoseWhoMayReadEvidenceGetIt() {
    String id = registered();
    attach(id, "PHOTO", uploaded(id, photo(2_000))).expect(200);
    for (Actor outsider : new Actor[] {SampleStaff.SALES, SampleStaff.LOGISTICS}) {
      api.get(evidence(id), outsider).expect(403);
      assertThat(api.download(evidence(id) + "/1/content", outsider).statusCode()).isEqualTo(403);
    }
    assertThat(api.download(evidence(id) + "/2/content", OWNER).statusCode()).isEqualTo(404);
  }

  @Test
  void aPieceSentAgainReplacesTheOneBefore() {
    String id = registered();
    String upload = begun(id);
    byte[] photo = photo(5_000);
    piece(id, upload, 1, new byte[9_000], OWNER).expect(200);
    assertThat(piece(id, upload, 1, photo, OWNER).expect(200).body().path("received").asInt())
        .isEqualTo(5_000);
    attach(id, "PHOTO", upload).expect(200);
    assertThat(api.download(evidence(id) + "/1/content", OWNER).body()).isEqualTo(photo);

    assertThat(piece(id, upload, 1, photo(6_000), OWNER).expect(409).code())
        .as("what is attached stays as it is")
        .isEqualTo("upload-sealed");
    assertThat(api.download(evidence(id) + "/1/content", OWNER).body()).isEqualTo(photo);
  }

  @ParameterizedTest
  @CsvSource({
    "PHOTO, <html>, content-type-unfit",
    "VIDEO, %PDF-1.7, content-type-unfit",
    "PHOTO, MZ, content-type-unfit"
  })
  void theTypeIsCheckedByTheContent(String kind, String content, String code) {
    String id = registered();
    ApiReply refused =
        attach(id, kind, uploaded(id, content.getBytes(StandardCharsets.US_ASCII))).expect(400);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.body().path("accepted")).isNotEmpty();
  }

  @Test
  void aFileLargerThanTheLimitOrWithAGapIsRefused() {
    String id = registered();
    String upload = begun(id);
    piece(id, upload, 1, photo(PIECE), OWNER).expect(200);
    piece(id, upload, 3, photo(PIECE), OWNER).expect(200);
    assertThat(attach(id, "PHOTO", upload).expect(409).code()).isEqualTo("upload-incomplete");
    piece(id, upload, 2, photo(PIECE), OWNER).expect(200);
    assertThat(piece(id, upload, 4, new byte[1], OWNER).expect(409).code())
        .isEqualTo("evidence-too-large");
    assertThat(piece(id, upload, 0, new byte[1], OWNER).expect(400).text("field"))
        .isEqualTo("piece");
    piece(id, upload, 4, new byte[PIECE + 1], OWNER).expect(413);
  }

  @Test
  void anUploadIsContinuedByWhoeverBeganItAndBelongsToItsComplaint() {
    String id = registered();
    String upload = begun(id);
    assertThat(piece(id, upload, 1, photo(10), SampleStaff.STORE_HEAD).expect(403).code())
        .isEqualTo("upload-of-another");
    assertThat(piece(registered(), upload, 1, photo(10), OWNER).expect(404).code())
        .isEqualTo("upload-unknown");
    assertThat(attach(registered(), "PHOTO", upload).expect(404).code())
        .isEqualTo("upload-unknown");
    assertThat(attach(id, "PHOTO", null).expect(400).code()).isEqualTo("file-or-place");
  }
}

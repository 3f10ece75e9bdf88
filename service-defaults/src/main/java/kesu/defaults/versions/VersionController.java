package kesu.defaults.versions;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import kesu.defaults.documents.StreamVersion;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets the gateway wait until this service knows what another has written: 204, or 202 if it does
 * not know it in time, with the version of its own documents. Not reachable through the gateway.
 */
@Hidden
@RestController
@RequestMapping("/internal/version")
class VersionController {
  private static final long LONGEST_MS = 10_000;
  private final AwaitVersion version;

  VersionController(AwaitVersion version) {
    this.version = version;
  }

  @GetMapping
  ResponseEntity<Void> await(
      @RequestHeader(AwaitVersion.HEADER) String written, @RequestParam long waitMs) {
    List<StreamVersion> versions = StreamVersion.parse(written);
    boolean known = version.await(versions, Duration.ofMillis(Math.clamp(waitMs, 0, LONGEST_MS)));
    return ResponseEntity.status(known ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
        .header(AwaitVersion.HEADER, StreamVersion.text(version.own(versions)))
        .build();
  }
}

package kesu.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import kesu.defaults.consuming.Outages;
import kesu.defaults.decisions.Change;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.defaults.time.Timeline;
import kesu.intake.rules.Complaint;
import kesu.intake.rules.Entry;
import kesu.intake.rules.EntryKind;
import kesu.intake.rules.EvidenceUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Removes the uploads that nobody has attached to their complaint in time. Each is first given up
 * by a conditional write, after which it can be attached no more; then its content is deleted, and
 * the upload itself a while later. Several instances may do so at once.
 */
@Service
public final class RemoveUnattachedUploads {
  private static final Logger LOG = LoggerFactory.getLogger(RemoveUnattachedUploads.class);
  private static final int AT_A_TIME = 100;
  private static final int MOST_AT_ONCE = 200;

  /** A request that began before an upload was given up may still store a piece of it. */
  private static final Duration LATE_PIECES = Duration.ofMinutes(10);

  private final UnattachedUploads unattached;
  private final Documents<EvidenceUpload> uploads;
  private final Documents<Complaint> complaints;
  private final EvidenceFiles files;
  private final EvidenceProperties settings;
  private final InstantSource time;
  private final Timeline timeline;
  private final Counter removed;

  RemoveUnattachedUploads(
      UnattachedUploads unattached,
      Documents<EvidenceUpload> uploads,
      Documents<Complaint> complaints,
      EvidenceFiles files,
      EvidenceProperties settings,
      InstantSource time,
      Timeline timeline,
      MeterRegistry meters) {
    this.unattached = unattached;
    this.uploads = uploads;
    this.complaints = complaints;
    this.files = files;
    this.settings = settings;
    this.time = time;
    this.timeline = timeline;
    this.removed =
        Counter.builder("kesu.evidence.uploads.removed")
            .description("Uploads removed because nobody attached them in time")
            .register(meters);
  }

  /**
   * Removes uploads that are left, the oldest first; of very many the rest is left to the next
   * time.
   *
   * @return the number of uploads given up
   */
  public int remove() {
    Instant now = time.instant();
    Instant before = now.minus(timeline.during(settings.unattachedKept()));
    int discarded = 0;
    String cursor = null;
    do {
      Page<EvidenceUpload> page = unattached.page(before, cursor, AT_A_TIME);
      for (EvidenceUpload upload : page.items()) {
        discarded += remove(upload, before, now) ? 1 : 0;
      }
      cursor = page.next();
    } while (cursor != null && discarded < MOST_AT_ONCE);
    if (discarded > 0) {
      LOG.atInfo()
          .addKeyValue("uploads", discarded)
          .log("Uploads of evidence that nobody attached in time were removed");
    }
    return discarded;
  }

  private boolean remove(EvidenceUpload upload, Instant before, Instant now) {
    try {
      if (upload.isDiscarded()) {
        finish(upload, now);
        return false;
      }
      return discard(upload, before, now);
    } catch (RuntimeException failure) {
      if (Outages.isOutage(failure)) {
        throw failure;
      }
      LOG.atError() // it holds up no other
          .addKeyValue("upload", upload.id())
          .setCause(failure)
          .log("An upload that nobody attached could not be removed; this will be tried again");
      return false;
    }
  }

  private boolean discard(EvidenceUpload upload, Instant before, Instant now) {
    String correlation = UUID.randomUUID().toString();
    if (upload.sealed() && isAttached(upload)) { // it was not noted, or by an earlier release
      uploads.tick(
          upload.id(),
          correlation,
          stored -> stored == null ? Change.none() : stored.attached(now));
      return false;
    }
    boolean discarded =
        uploads.tick(
            upload.id(),
            correlation,
            stored -> stored == null ? Change.none() : stored.discard(before, now));
    if (discarded) {
      removed.increment();
      deleteContent(upload);
    }
    return discarded;
  }

  private void finish(EvidenceUpload discarded, Instant now) {
    deleteContent(discarded);
    Instant at = discarded.discardedAt();
    if (at != null && at.isBefore(now.minus(timeline.during(LATE_PIECES)))) {
      unattached.delete(discarded);
    }
  }

  private void deleteContent(EvidenceUpload upload) {
    upload.pieces().values().stream().map(EvidenceUpload.Piece::key).forEach(files::delete);
    files.deleteAll(upload.keyPrefix()); // with those that others replaced
  }

  private boolean isAttached(EvidenceUpload upload) {
    String id = upload.complaint().value();
    return complaints
        .find(id)
        .map(found -> found.withEarlier(complaints.moved(id, Complaint.HISTORY, Entry.class)))
        .stream()
        .flatMap(found -> found.history().stream())
        .filter(entry -> entry.kind() == EntryKind.EVIDENCE_ATTACHED)
        .anyMatch(entry -> upload.id().equals(entry.facts().get("upload")));
  }
}

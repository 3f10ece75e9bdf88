package kesu.media;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import kesu.defaults.decisions.Page;
import kesu.defaults.time.Timeline;
import kesu.media.rules.Mention;
import kesu.terms.MentionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finishes reports that were saved and then left, because the process died before they were linked
 * to a complaint they name, or before that complaint was told.
 */
@Service
public final class FinishMentions {
  private static final Logger LOG = LoggerFactory.getLogger(FinishMentions.class);
  private static final int AT_A_TIME = 200;

  /** One that is just being worked on is left alone. */
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(5);

  private final MentionSearch search;
  private final LinkWaitingMentions linking;
  private final InstantSource time;
  private final Timeline timeline;

  FinishMentions(
      MentionSearch search, LinkWaitingMentions linking, InstantSource time, Timeline timeline) {
    this.search = search;
    this.linking = linking;
    this.time = time;
    this.timeline = timeline;
  }

  /** Finishes every report that was left, however long ago. */
  public void finishAll() {
    finish(Instant.EPOCH);
  }

  /** Finishes the reports left within a time before now. */
  public void finishLatest(Duration before) {
    finish(time.instant().minus(timeline.during(before)));
  }

  private void finish(Instant from) {
    Instant until = time.instant().minus(timeline.during(LEFT_BEHIND));
    String cursor = null;
    do {
      Page<Mention> page = search.unfinished(from, until, cursor, AT_A_TIME);
      page.items().forEach(mention -> finish(mention.id()));
      cursor = page.next();
    } while (cursor != null);
  }

  private void finish(MentionId id) {
    try {
      linking.finish(id, UUID.randomUUID().toString());
    } catch (RuntimeException failure) { // it holds up no other
      LOG.atError()
          .addKeyValue("mentionId", id)
          .setCause(failure)
          .log("A report could not be linked and will be tried again");
    }
  }
}

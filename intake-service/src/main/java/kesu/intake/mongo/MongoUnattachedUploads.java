package kesu.intake.mongo;

import java.time.Instant;
import kesu.defaults.decisions.Page;
import kesu.defaults.documents.Documents;
import kesu.intake.UnattachedUploads;
import kesu.intake.rules.EvidenceUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds unattached uploads by an index of those without the instant of their attachment. */
@Component
final class MongoUnattachedUploads implements UnattachedUploads {
  static final String ATTACHED_AT = "attachedAt";
  static final String STARTED_AT = "startedAt";
  private static final String DISCARDED_AT = "discardedAt";
  private final Documents<EvidenceUpload> uploads;
  private final MongoTemplate mongo;

  MongoUnattachedUploads(Documents<EvidenceUpload> uploads, MongoTemplate mongo) {
    this.uploads = uploads;
    this.mongo = mongo;
  }

  @Override
  public Page<EvidenceUpload> page(Instant before, @Nullable String cursor, int most) {
    return uploads.page(unattached(before), STARTED_AT, Sort.Direction.ASC, cursor, most);
  }

  static Criteria unattached(Instant before) {
    return Criteria.where(ATTACHED_AT).is(null).and(STARTED_AT).lt(before);
  }

  @Override
  public void delete(EvidenceUpload discarded) {
    mongo.remove(
        Query.query(
            Criteria.where("_id")
                .is(discarded.id())
                .and(STARTED_AT)
                .is(discarded.startedAt())
                .and(DISCARDED_AT)
                .is(discarded.discardedAt())),
        EvidenceCollection.NAME);
  }
}

package kesu.intake.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import kesu.defaults.decisions.Change;
import kesu.defaults.documents.Documents;
import kesu.intake.rules.Complaint;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Saves complaints of earlier releases again, in the background, so that they can be searched for.
 */
@Component
final class FillSearchFields {
  private static final Logger LOG = LoggerFactory.getLogger(FillSearchFields.class);
  private static final int AT_A_TIME = 200;
  private static final Bson WITHOUT = Filters.eq(ComplaintSearchFields.VERSION, null);
  private final Documents<Complaint> complaints;
  private final MongoTemplate mongo;

  FillSearchFields(Documents<Complaint> complaints, MongoTemplate mongo) {
    this.complaints = complaints;
    this.mongo = mongo;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread.ofVirtual().name("fill-search-fields").start(this::fillAll);
  }

  private void fillAll() {
    try {
      while (fill() == AT_A_TIME) {
        LOG.info("Complaints of an earlier release are made searchable");
      }
    } catch (RuntimeException failed) {
      LOG.warn("Some complaints of an earlier release are not searchable yet", failed);
    }
  }

  /** Saves some again; the number of them. */
  int fill() {
    List<String> ids = new ArrayList<>();
    mongo.execute(
        ComplaintCollection.NAME,
        collection ->
            collection
                .find(WITHOUT)
                .projection(Projections.include("_id"))
                .limit(AT_A_TIME)
                .map(found -> found.getString("_id"))
                .into(ids));
    ids.forEach(id -> complaints.tick(id, "fill-search-fields", FillSearchFields::same));
    return ids.size();
  }

  private static Change<Complaint> same(@Nullable Complaint stored) {
    return stored == null ? Change.none() : Change.to(stored);
  }
}

package kesu.media.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.List;
import kesu.defaults.decisions.Overflow;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.defaults.documents.Schema;
import kesu.media.rules.Mention;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Opens the collection of reports. */
@Configuration(proxyBeanMethods = false)
class MentionCollection {
  static final String NAME = "mentions";
  static final String WAITING = "links.waiting";
  static final String STATE = "links.state";
  static final String REPORTED_AT = "reportedAt";
  static final String UNFINISHED_SINCE = "unfinishedSince";

  /** Reports of the first release told complaints of their links by events of their own. */
  static final Schema SCHEMA =
      new Schema(List.of(document -> document.putIfAbsent("untold", List.of())));

  @Bean
  Documents<Mention> mentions(DocumentStore store, MongoTemplate mongo) {
    List<IndexModel> indexes =
        List.of(
            new IndexModel(ascending(WAITING)),
            new IndexModel(compoundIndex(ascending(STATE), descending(REPORTED_AT, "_id"))),
            new IndexModel(descending(REPORTED_AT, "_id")),
            new IndexModel(ascending(UNFINISHED_SINCE, "_id")));
    mongo.execute(NAME, collection -> collection.createIndexes(indexes));
    mongo.execute(NAME, MentionCollection::dateUnfinished);
    return store.open(NAME, Mention.class, SCHEMA, Overflow.Bound.none());
  }

  /** Reports of the first release that still wait had no field by which that is found. */
  private static int dateUnfinished(MongoCollection<Document> collection) {
    int dated = 0;
    for (Document waiting :
        collection
            .find(and(gt(WAITING, ""), exists(UNFINISHED_SINCE, false)))
            .projection(Projections.include(REPORTED_AT))) {
      collection.updateOne(
          eq("_id", waiting.get("_id")),
          Updates.set(UNFINISHED_SINCE, waiting.getDate(REPORTED_AT)));
      dated++;
    }
    return dated;
  }
}

package kesu.intake.mongo;

import com.mongodb.client.model.Indexes;
import kesu.defaults.documents.DocumentStore;
import kesu.defaults.documents.Documents;
import kesu.intake.EvidenceFiles;
import kesu.intake.EvidenceProperties;
import kesu.intake.rules.EvidenceUpload;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Opens the collection of uploads and, unless they are kept elsewhere, the files themselves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceCollection {
  static final String NAME = "evidenceUploads";

  @Bean
  Documents<EvidenceUpload> uploads(DocumentStore store, MongoTemplate mongo) {
    mongo
        .getCollection(NAME)
        .createIndex(
            Indexes.ascending(
                MongoUnattachedUploads.ATTACHED_AT, MongoUnattachedUploads.STARTED_AT, "_id"));
    return store.open(NAME, EvidenceUpload.class);
  }

  @Bean
  @ConditionalOnExpression("'${kesu.intake.evidence.object-store.endpoint:}'.isEmpty()")
  EvidenceFiles gridFsEvidenceFiles(MongoDatabaseFactory databases) {
    return new GridFsEvidenceFiles(databases);
  }
}

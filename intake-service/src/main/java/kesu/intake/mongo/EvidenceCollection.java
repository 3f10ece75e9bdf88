package kesu.intake.mongo;

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

/** Opens the collection of uploads and, unless they are kept elsewhere, the files themselves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceCollection {
  @Bean
  Documents<EvidenceUpload> uploads(DocumentStore store) {
    return store.open("evidenceUploads", EvidenceUpload.class);
  }

  @Bean
  @ConditionalOnExpression("'${kesu.intake.evidence.object-store.endpoint:}'.isEmpty()")
  EvidenceFiles gridFsEvidenceFiles(MongoDatabaseFactory databases) {
    return new GridFsEvidenceFiles(databases);
  }
}

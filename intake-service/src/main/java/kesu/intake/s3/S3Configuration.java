package kesu.intake.s3;

import java.time.InstantSource;
import kesu.intake.EvidenceFiles;
import kesu.intake.EvidenceProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps evidence in an object store where one is set. */
@Configuration(proxyBeanMethods = false)
class S3Configuration {
  @Bean
  @ConditionalOnExpression("!'${kesu.intake.evidence.object-store.endpoint:}'.isEmpty()")
  EvidenceFiles objectStoreFiles(EvidenceProperties settings, InstantSource time) {
    return new S3EvidenceFiles(settings.objectStore(), time);
  }
}

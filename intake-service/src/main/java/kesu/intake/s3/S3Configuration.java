package kesu.intake.s3;

import java.time.InstantSource;
import kesu.intake.EvidenceFiles;
import kesu.intake.EvidenceProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps evidence in an S3-compatible store where one is set. */
@Configuration(proxyBeanMethods = false)
class S3Configuration {
  @Bean
  @ConditionalOnExpression("!'${kesu.intake.evidence.s3.endpoint:}'.isEmpty()")
  EvidenceFiles s3EvidenceFiles(EvidenceProperties settings, InstantSource time) {
    return new S3EvidenceFiles(settings.s3(), time);
  }
}

package kesu.penalty.web;

import kesu.defaults.web.Reading;
import kesu.penalty.Permitted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read is what the regulation permits. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  @Bean
  Reading reading(Permitted permitted) {
    return new Reading(permitted::refusal);
  }
}

package kesu.defaults.web;

import jakarta.validation.Validator;
import java.util.List;
import kesu.defaults.versions.AwaitVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Configures the HTTP conventions of every service. */
@AutoConfiguration
@Import({ProblemAdvice.class, AnswerReplies.class})
public class WebAutoConfiguration {
  @Bean
  FilterRegistrationBean<CorrelationFilter> correlationFilter() {
    var registration = new FilterRegistrationBean<>(new CorrelationFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
      @Value("${kesu.web.body-limit:262144}") int limit,
      @Value("${kesu.web.piece-limit:1048576}") int pieceLimit,
      JsonMapper json) {
    var registration = new FilterRegistrationBean<>(new BodyLimitFilter(limit, pieceLimit, json));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  @Bean
  FilterRegistrationBean<VersionFilter> versionFilter() {
    return new FilterRegistrationBean<>(new VersionFilter());
  }

  @Bean
  BodyFaults bodyFaults(JsonMapper json, Validator validator) {
    return new BodyFaults(json, validator);
  }

  @Bean
  WebMvcConfigurer requestConventions(ObjectProvider<AwaitVersion> versions) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new QueryCheck()).addPathPatterns("/api/**");
        interceptors.addInterceptor(new VersionCheck(versions)).addPathPatterns("/api/**");
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandArgumentResolver());
      }
    };
  }
}

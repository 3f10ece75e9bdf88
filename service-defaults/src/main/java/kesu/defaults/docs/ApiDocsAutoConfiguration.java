package kesu.defaults.docs;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Created;
import kesu.terms.Actor;
import kesu.terms.Identifier;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/**
 * The common part of every service's OpenAPI document: actor and idempotency key are headers, each
 * reply has its schema and status, every refusal is a problem detail, and requests have examples.
 * Its server is the one it was read from, so a client behind the gateway sees the gateway.
 */
@AutoConfiguration
@ConditionalOnWebApplication
public class ApiDocsAutoConfiguration {
  @Bean
  OpenAPI openApi(@Value("${spring.application.name}") String service) {
    SpringDocUtils docs = SpringDocUtils.getConfig();
    docs.addRequestWrapperToIgnore(Command.class, Actor.class);
    docs.addResponseWrapperToIgnore(Answer.class);
    docs.addResponseWrapperToIgnore(Created.class);
    docs.addSimpleTypesForParameterObject(Identifier.class);
    for (Class<?> identifier : Identifier.class.getPermittedSubclasses()) {
      docs.replaceWithSchema(identifier, new StringSchema());
    }
    return new OpenAPI()
        .info(new Info().title("Kesu 客诉: " + service).version("1"))
        .addServersItem(new Server().url("/"))
        .components(new Components().addSchemas(ProblemSchema.NAME, ProblemSchema.schema()));
  }

  /** The last converter of all, with names of our own for nested types. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ModelResolver modelResolver(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new NestedTypeNames()).openapi31(true);
  }

  @Bean
  ModelConverter requiredFields() {
    return new RequiredFields();
  }

  @Bean
  OperationCustomizer documentedOperations(JsonMapper json) {
    return new DocumentedOperations(new Examples(json));
  }
}

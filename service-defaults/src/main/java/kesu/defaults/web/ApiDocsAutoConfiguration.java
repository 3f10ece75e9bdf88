package kesu.defaults.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import kesu.defaults.decisions.Command;
import kesu.terms.Actor;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;

/**
 * The common part of every service's OpenAPI document: actor and idempotency key are headers, and
 * every refusal is a problem detail. Its server is the one it was read from, so a client behind the
 * gateway sees the gateway.
 */
@AutoConfiguration
public class ApiDocsAutoConfiguration {
  private static final String ACTOR =
      "操作人 the actor: person=E1002; post=customer-service-agent; department=bj-customer-service";
  private static final String KEY =
      "同一键再次请求得到第一次的答复；不带此键则无法保证不重复处理"
          + " a request repeated under the same key gets the first answer again; nothing can be"
          + " promised about repeating one without a key";
  private static final String REPEATABLE =
      "yes：带 Idempotency-Key，重复提交只处理一次；no：未带键，重复提交可能重复处理"
          + " yes: under an Idempotency-Key the request may be sent again and is carried out once;"
          + " no: it had no key, and sent again it may be carried out again";

  @Bean
  OpenAPI openApi(@Value("${spring.application.name}") String service) {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Command.class, Actor.class);
    return new OpenAPI()
        .info(new Info().title("Kesu 客诉: " + service).version("1"))
        .addServersItem(new Server().url("/"));
  }

  @Bean
  OperationCustomizer headersAndRefusals() {
    return (operation, method) -> {
      List<? extends Class<?>> taken =
          Arrays.stream(method.getMethodParameters())
              .map(MethodParameter::getParameterType)
              .toList();
      if (taken.contains(Command.class) || taken.contains(Actor.class)) {
        header(operation, ActorHeader.HEADER, true, ACTOR);
      }
      if (taken.contains(Command.class)) {
        header(operation, CommandArgumentResolver.KEY, false, KEY);
      }
      operation
          .getResponses()
          .addApiResponse(
              "default",
              new ApiResponse()
                  .description("拒绝及其原因 refused, and why (RFC 9457)")
                  .content(
                      new Content()
                          .addMediaType(
                              "application/problem+json", new MediaType().schema(problem()))));
      if (taken.contains(Command.class)) {
        operation.getResponses().values().forEach(ApiDocsAutoConfiguration::repeatable);
      }
      return operation;
    };
  }

  private static void header(Operation operation, String name, boolean required, String meaning) {
    operation.addParametersItem(
        new HeaderParameter()
            .name(name)
            .required(required)
            .description(meaning)
            .schema(new StringSchema()));
  }

  private static void repeatable(ApiResponse response) {
    response.addHeaderObject(
        Repeatability.HEADER, new Header().description(REPEATABLE).schema(new StringSchema()));
  }

  private static ObjectSchema problem() {
    ObjectSchema problem = new ObjectSchema();
    for (String field : List.of("type", "title", "detail", "code", "field", "correlationId")) {
      problem.addProperty(field, new StringSchema());
    }
    return problem;
  }
}

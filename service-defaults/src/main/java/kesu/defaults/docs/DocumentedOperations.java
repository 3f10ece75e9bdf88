package kesu.defaults.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Created;
import kesu.defaults.web.RequestConventions;
import kesu.terms.Actor;
import kesu.terms.Text;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;

/** Describes of each operation what all have alike: name, headers, statuses, examples. */
final class DocumentedOperations implements OperationCustomizer {
  private static final String ACTOR =
      "操作人 the actor: person=E1110; post=customer-service-agent; department=bj-customer-service";
  private static final String KEY =
      "同一键再次请求得到第一次的答复；不带此键则无法保证不重复处理"
          + " a request repeated under the same key gets the first answer again; nothing can be"
          + " promised about repeating one without a key";
  private static final String REPEATABLE =
      "yes：带 Idempotency-Key，重复提交只处理一次；no：未带键，重复提交可能重复处理"
          + " yes: under an Idempotency-Key the request may be sent again and is carried out once;"
          + " no: it had no key, and sent again it may be carried out again";
  private static final String VERSION =
      "本次写入的版本，可作为后续请求的 Kesu-After the version written; a later request may wait for it with"
          + " Kesu-After";
  private static final String AFTER =
      "先前答复中的 Kesu-Version：等到该服务已知晓（至多 2 秒） the Kesu-Version of an earlier reply: waits"
          + " until the service knows of it (2 s at most)";
  private final Examples examples;
  private final ParameterDescriptions descriptions = new ParameterDescriptions();

  DocumentedOperations(Examples examples) {
    this.examples = examples;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    List<? extends Class<?>> taken =
        Arrays.stream(method.getMethodParameters()).map(MethodParameter::getParameterType).toList();
    boolean commands = taken.contains(Command.class);
    boolean named = commands || taken.contains(Actor.class);
    operation.setOperationId(name(method));
    if (named) {
      header(operation, RequestConventions.ACTOR, true, ACTOR);
    }
    if (commands) {
      header(operation, RequestConventions.KEY, false, KEY);
    }
    header(operation, RequestConventions.AFTER, false, AFTER);
    descriptions.addTo(operation);
    bound(operation);
    if (method.getReturnType().getParameterType() == Created.class) {
      create(operation.getResponses());
    }
    refusals(operation, named, commands);
    if (commands) {
      operation.getResponses().values().forEach(DocumentedOperations::repeatable);
    }
    examples.addTo(operation);
    return operation;
  }

  /** The operation's name, such as {@code complaint.register}. */
  private static String name(HandlerMethod method) {
    String controller = method.getBeanType().getSimpleName().replace("Controller", "");
    return Character.toLowerCase(controller.charAt(0))
        + controller.substring(1)
        + "."
        + method.getMethod().getName();
  }

  private static void create(ApiResponses responses) {
    ApiResponse created = responses.remove("200");
    if (created != null) {
      responses.addApiResponse(
          "201",
          created
              .description("已创建 created")
              .addHeaderObject(
                  "Location",
                  new Header().description("新资源的路径 its path").schema(new StringSchema())));
    }
  }

  private static void bound(Operation operation) {
    List<Parameter> parameters = operation.getParameters();
    if (parameters != null) {
      parameters.stream()
          .filter(parameter -> RequestConventions.LIMIT.equals(parameter.getName()))
          .forEach(
              parameter ->
                  parameter
                      .getSchema()
                      .minimum(BigDecimal.ONE)
                      .maximum(BigDecimal.valueOf(RequestConventions.LARGEST_PAGE)));
    }
  }

  private static void refusals(Operation operation, boolean named, boolean commands) {
    Set<HttpStatus> statuses = new TreeSet<>();
    statuses.add(HttpStatus.BAD_REQUEST);
    statuses.add(HttpStatus.INTERNAL_SERVER_ERROR);
    statuses.add(HttpStatus.SERVICE_UNAVAILABLE);
    if (named) {
      statuses.add(HttpStatus.UNAUTHORIZED);
      statuses.add(HttpStatus.FORBIDDEN);
    }
    if (commands || inPath(operation)) {
      statuses.add(HttpStatus.NOT_FOUND);
    }
    if (commands) {
      statuses.add(HttpStatus.CONFLICT);
      statuses.add(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (operation.getRequestBody() != null) {
      statuses.add(HttpStatus.CONTENT_TOO_LARGE);
      statuses.add(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
    for (HttpStatus status : statuses) {
      operation
          .getResponses()
          .addApiResponse(
              String.valueOf(status.value()), problem(RequestConventions.title(status)));
    }
    operation.getResponses().addApiResponse("default", problem("其它拒绝 any other refusal"));
  }

  private static ApiResponse problem(Text title) {
    return problem(title.zh() + " " + title.en());
  }

  private static ApiResponse problem(String description) {
    return new ApiResponse().description(description).content(ProblemSchema.content());
  }

  private static boolean inPath(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> "path".equals(parameter.getIn()));
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
        RequestConventions.REPEATABLE,
        new Header().description(REPEATABLE).schema(new StringSchema()));
    response.addHeaderObject(
        RequestConventions.VERSION, new Header().description(VERSION).schema(new StringSchema()));
  }
}

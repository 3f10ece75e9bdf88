package kesu.defaults.web;

import java.net.URI;
import java.util.Collection;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.documents.StreamVersion;
import kesu.defaults.documents.WrittenVersions;
import kesu.defaults.versions.AwaitVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Replies to the answers that controllers return: with what was asked for, or with the problem. A
 * repeated request gets the reply of the first, marked as such. Because controllers return the
 * answer itself, the API document knows the schema of each reply. The reply to a command names the
 * versions of what was written.
 */
@ControllerAdvice
final class AnswerReplies implements ResponseBodyAdvice<Object> {
  static final String REPEATED = "Idempotency-Replayed";

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    Collection<StreamVersion> written = WrittenVersions.written();
    if (!written.isEmpty()) {
      response.getHeaders().set(AwaitVersion.HEADER, StreamVersion.text(written));
    }
    return switch (body) {
      case Created<?> created -> created(created, request, response);
      case Answer<?> answer -> write(answer, request, response);
      case null, default -> body;
    };
  }

  private static <A> Object created(
      Created<A> created, ServerHttpRequest request, ServerHttpResponse response) {
    if (created.answer() instanceof Answer.Given<A>(A given, boolean again)) {
      response.setStatusCode(HttpStatus.CREATED);
      response.getHeaders().setLocation(URI.create(created.location().apply(given)));
    }
    return write(created.answer(), request, response);
  }

  private static <A> Object write(
      Answer<A> answer, ServerHttpRequest request, ServerHttpResponse response) {
    return switch (answer) {
      case Answer.Given<A>(A given, boolean again) -> {
        if (again) {
          response.getHeaders().set(REPEATED, "true");
        }
        yield given;
      }
      case Answer.Refused<A>(Refusal refusal) -> refused(refusal, request, response);
    };
  }

  private static ProblemDetail refused(
      Refusal refusal, ServerHttpRequest request, ServerHttpResponse response) {
    ProblemDetail problem = Problems.of(refusal);
    problem.setInstance(URI.create(request.getURI().getRawPath()));
    response.setStatusCode(HttpStatus.valueOf(problem.getStatus()));
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return problem;
  }
}

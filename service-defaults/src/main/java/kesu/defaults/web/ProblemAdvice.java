package kesu.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kesu.defaults.consuming.Outages;
import kesu.defaults.documents.MalformedCursor;
import kesu.defaults.documents.UnreadableDocument;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns failures outside a use case into problem details. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_SECONDS = "2";
  private final BodyFaults bodyFaults;

  ProblemAdvice(BodyFaults bodyFaults) {
    this.bodyFaults = bodyFaults;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> nobodyActs(ActorHeader.Missing missing) {
    return reply(
        HttpStatus.UNAUTHORIZED,
        "actor-missing",
        "缺少操作人；请提供请求头 Kesu-Actor: person=…; post=…; department=…",
        "The actor is missing; send the header Kesu-Actor: person=…; post=…; department=…");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> whoActs(ActorHeader.Malformed malformed) {
    return reply(
        HttpStatus.BAD_REQUEST,
        "actor-malformed",
        "请求头 Kesu-Actor 应写明 person、post、department 三项，例如 person=E1201; post=store-head;"
            + " department=bj-zgc-store",
        "The header Kesu-Actor must name person, post and department, as in person=E1201;"
            + " post=store-head; department=bj-zgc-store");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> key(CommandArgumentResolver.KeyMalformed malformed) {
    return reply(
        HttpStatus.BAD_REQUEST,
        "idempotency-key-malformed",
        "Idempotency-Key 应为 1 至 128 个可见 ASCII 字符",
        "Idempotency-Key must be 1 to 128 visible ASCII characters");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> cursor(MalformedCursor malformed) {
    return reply(
        HttpStatus.BAD_REQUEST,
        "cursor-malformed",
        "参数 cursor 应为上一页给出的 next 值",
        "The parameter cursor must be the value of next on the previous page");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> parameters(FaultyParameters faulty) {
    return ResponseEntity.badRequest().body(Problems.faults(faulty.faults()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> parameter(MethodArgumentTypeMismatchException mismatch) {
    return ResponseEntity.badRequest()
        .body(
            Problems.faults(
                List.of(
                    ConstraintMessages.mismatch(
                        mismatch.getName(), mismatch.getValue(), type(mismatch)))));
  }

  /** The type of a parameter's value, or of each if it takes several. */
  private static @Nullable Class<?> type(MethodArgumentTypeMismatchException mismatch) {
    ResolvableType type = ResolvableType.forMethodParameter(mismatch.getParameter());
    return Collection.class.isAssignableFrom(type.toClass())
        ? type.getGeneric(0).resolve()
        : mismatch.getRequiredType();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(UnreadableDocument unreadable) {
    LOG.error("A request met a stored document that cannot be read", unreadable);
    return reply(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "document-unreadable",
        "该投诉的存储记录无法读取，未作任何更改；请把 correlationId 告知运维人员。",
        "The stored record of this complaint cannot be read and nothing was changed; give"
            + " operations the correlationId.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(RuntimeException failure, HttpServletRequest request) {
    Text advice = Repeatability.of(request).afterFailure();
    if (Outages.isOutage(failure)) {
      LOG.warn("A request failed because the store or the broker did not answer", failure);
      ResponseEntity<ProblemDetail> reply =
          reply(
              HttpStatus.SERVICE_UNAVAILABLE,
              "dependency-away",
              "存储或消息服务暂时没有应答。" + advice.zh(),
              "The store or the broker is not answering. " + advice.en());
      return ResponseEntity.status(reply.getStatusCode())
          .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
          .body(reply.getBody());
    }
    LOG.error("A request failed unexpectedly", failure);
    return reply(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal-error",
        "系统内部出错，已记录，请把 correlationId 告知运维人员。" + advice.zh(),
        "An internal error occurred and was logged; give operations the correlationId. "
            + advice.en());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.badRequest()
        .body(
            Problems.faults(
                invalid.getBindingResult().getAllErrors().stream()
                    .map(ConstraintMessages::fault)
                    .sorted(Comparator.comparing(Fault::field))
                    .toList()));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<Fault> faults = faults(request);
    return ResponseEntity.badRequest()
        .body(
            faults.isEmpty()
                ? UnreadableBodyProblem.problem(unreadable.getCause())
                : Problems.faults(faults));
  }

  private List<Fault> faults(WebRequest request) {
    return request.getAttribute(BodyLimitFilter.BODY, RequestAttributes.SCOPE_REQUEST)
                instanceof byte[] body
            && request.getAttribute(
                    HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                instanceof HandlerMethod operation
        ? Arrays.stream(operation.getMethodParameters())
            .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
            .findFirst()
            .map(parameter -> bodyFaults.of(body, parameter.getGenericParameterType()))
            .orElse(List.of())
        : List.of();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpStatus known = HttpStatus.valueOf(status.value());
    String english = body instanceof ProblemDetail detail ? detail.getDetail() : null;
    ProblemDetail problem =
        Problems.problem(
            known,
            known.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
            new Text(
                StatusTitles.of(known).zh(),
                english == null ? StatusTitles.of(known).en() : english));
    return ResponseEntity.status(status).headers(headers).body(problem);
  }

  private static ResponseEntity<ProblemDetail> reply(
      HttpStatus status, String code, String zh, String en) {
    return ResponseEntity.status(status).body(Problems.problem(status, code, new Text(zh, en)));
  }
}

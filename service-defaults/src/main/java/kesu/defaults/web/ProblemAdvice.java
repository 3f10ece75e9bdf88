package kesu.defaults.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import kesu.defaults.consuming.Outages;
import kesu.defaults.documents.MalformedCursor;
import kesu.defaults.documents.UnreadableDocument;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns failures outside a use case into problem details. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_SECONDS = "2";

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
        "请求头 Kesu-Actor 应写明 person、post、department 三项，例如 person=E1003; post=store-head;"
            + " department=bj-zgc-store",
        "The header Kesu-Actor must name person, post and department, as in person=E1003;"
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
  ResponseEntity<ProblemDetail> parameter(MethodArgumentTypeMismatchException mismatch) {
    List<String> accepted = accepted(mismatch.getRequiredType());
    String name = mismatch.getName();
    String found = String.valueOf(mismatch.getValue());
    return ResponseEntity.badRequest()
        .body(
            Problems.field(
                HttpStatus.BAD_REQUEST,
                "parameter-invalid",
                new Text(
                    "参数 %s 的值“%s”无法识别%s"
                        .formatted(
                            name, found, accepted.isEmpty() ? "" : "，应为 " + accepted + " 之一"),
                    "Parameter %s has the unrecognised value '%s'%s"
                        .formatted(
                            name,
                            found,
                            accepted.isEmpty() ? "" : ", expected one of " + accepted)),
                name,
                accepted));
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
    FieldError error = invalid.getBindingResult().getFieldErrors().getFirst();
    return ResponseEntity.badRequest()
        .body(
            Problems.field(
                HttpStatus.BAD_REQUEST,
                "field-invalid",
                ConstraintMessages.of(error),
                error.getField(),
                List.of()));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.badRequest().body(UnreadableBodyProblem.problem(unreadable.getCause()));
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

  private static List<String> accepted(@Nullable Class<?> type) {
    return type != null && type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
        : List.of();
  }

  private static ResponseEntity<ProblemDetail> reply(
      HttpStatus status, String code, String zh, String en) {
    return ResponseEntity.status(status).body(Problems.problem(status, code, new Text(zh, en)));
  }
}

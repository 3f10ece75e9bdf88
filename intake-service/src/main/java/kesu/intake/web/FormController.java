package kesu.intake.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.decisions.Refusal;
import kesu.defaults.web.Problems;
import kesu.defaults.web.Replies;
import kesu.intake.FormPrinter;
import kesu.intake.FormVersionView;
import kesu.intake.FormView;
import kesu.intake.HandleComplaint;
import kesu.intake.PrintForm;
import kesu.intake.ReadForm;
import kesu.intake.rules.ComplaintStatus;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import kesu.terms.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes what is filled in on the feedback form, and shows and prints the form. */
@RestController
@RequestMapping("/api/complaints/{id}/form")
class FormController {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private static final String RETRY_SECONDS = "2";

  private final HandleComplaint handleComplaint;
  private final ReadForm readForm;
  private final PrintForm printForm;

  FormController(HandleComplaint handleComplaint, ReadForm readForm, PrintForm printForm) {
    this.handleComplaint = handleComplaint;
    this.readForm = readForm;
    this.printForm = printForm;
  }

  /** The language that stands first on a print. */
  enum Language {
    zh,
    en
  }

  @GetMapping
  Answer<FormView> form(
      @PathVariable ComplaintId id,
      @RequestParam(required = false) @Nullable Integer version,
      Actor actor) {
    return readForm.form(id, version, actor);
  }

  @GetMapping("/versions")
  Answer<Versions> versions(@PathVariable ComplaintId id, Actor actor) {
    return readForm.versions(id, actor).map(Versions::new);
  }

  @PostMapping("/fields")
  Answer<ComplaintStatus> fill(
      @PathVariable ComplaintId id, @RequestBody @Valid FillFormRequest body, Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @PostMapping("/signatures")
  Answer<ComplaintStatus> sign(
      @PathVariable ComplaintId id, @RequestBody @Valid SignFormRequest body, Command command) {
    return handleComplaint.handle(id, body.command(), command);
  }

  @ApiResponse(
      responseCode = "200",
      description = "文件 the file",
      content =
          @Content(mediaType = "text/html", schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/page")
  ResponseEntity<?> page(
      @PathVariable ComplaintId id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "zh") Language language,
      Actor actor) {
    return print(id, version, FormPrinter.Format.PAGE, HTML, language, actor);
  }

  @ApiResponse(
      responseCode = "200",
      description = "文件 the file",
      content =
          @Content(
              mediaType = "application/pdf",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/pdf")
  ResponseEntity<?> pdf(
      @PathVariable ComplaintId id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "zh") Language language,
      Actor actor) {
    return print(id, version, FormPrinter.Format.PDF, MediaType.APPLICATION_PDF, language, actor);
  }

  @ApiResponse(
      responseCode = "200",
      description = "文件 the file",
      content =
          @Content(
              mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/docx")
  ResponseEntity<?> docx(
      @PathVariable ComplaintId id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(defaultValue = "zh") Language language,
      Actor actor) {
    return print(id, version, FormPrinter.Format.DOCX, DOCX, language, actor);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(FormPrinter.Busy busy) {
    ProblemDetail problem =
        Problems.problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "printing-busy",
            new Text(
                "正在打印的反馈表较多，请稍后再试。", "Many feedback forms are being printed; try again shortly."));
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .body(problem);
  }

  private ResponseEntity<?> print(
      ComplaintId id,
      @Nullable Integer version,
      FormPrinter.Format format,
      MediaType type,
      Language language,
      Actor actor) {
    Answer<PrintForm.Print> answer =
        printForm.print(id, version, format, Locale.of(language.name()), actor);
    return switch (answer) {
      case Answer.Given<PrintForm.Print>(PrintForm.Print print, boolean _) ->
          file(print, format, type);
      case Answer.Refused<PrintForm.Print>(Refusal refusal) -> Replies.refused(refusal);
    };
  }

  private static ResponseEntity<byte[]> file(
      PrintForm.Print print, FormPrinter.Format format, MediaType type) {
    ResponseEntity.BodyBuilder reply =
        ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore());
    if (format != FormPrinter.Format.PAGE) {
      String name = print.number() + "." + format.name().toLowerCase(Locale.ROOT);
      reply.header(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(name).build().toString());
    }
    return reply.body(print.content());
  }

  /** The versions of a form, oldest first. */
  record Versions(List<FormVersionView> items) {}
}

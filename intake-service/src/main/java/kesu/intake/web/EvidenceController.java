package kesu.intake.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Command;
import kesu.defaults.web.Created;
import kesu.defaults.web.Replies;
import kesu.intake.AttachEvidence;
import kesu.intake.EvidenceContent;
import kesu.intake.EvidenceView;
import kesu.intake.FindEvidence;
import kesu.intake.UploadEvidence;
import kesu.intake.rules.ComplaintStatus;
import kesu.intake.rules.EvidenceUpload;
import kesu.terms.Actor;
import kesu.terms.ComplaintId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives evidence, in pieces where it is a file, and gives it out again. */
@RestController
@RequestMapping("/api/complaints/{id}/evidence")
class EvidenceController {
  private final UploadEvidence uploadEvidence;
  private final AttachEvidence attachEvidence;
  private final FindEvidence findEvidence;

  EvidenceController(
      UploadEvidence uploadEvidence, AttachEvidence attachEvidence, FindEvidence findEvidence) {
    this.uploadEvidence = uploadEvidence;
    this.attachEvidence = attachEvidence;
    this.findEvidence = findEvidence;
  }

  @GetMapping
  Answer<EvidenceView> list(@PathVariable ComplaintId id, Actor actor) {
    return findEvidence.list(id, actor);
  }

  @PostMapping
  Answer<ComplaintStatus> attach(
      @PathVariable ComplaintId id,
      @RequestBody @Valid AttachEvidenceRequest body,
      Command command) {
    return attachEvidence.attach(id, body.command(), body.upload(), command);
  }

  @PostMapping("/uploads")
  Created<EvidenceUpload.Status> begin(
      @PathVariable ComplaintId id, @RequestBody @Valid BeginUploadRequest body, Command command) {
    return new Created<>(
        uploadEvidence.begin(id, body.fileName(), command),
        begun -> "/api/complaints/" + id + "/evidence/uploads/" + begun.upload());
  }

  @PutMapping(
      path = "/uploads/{upload}/pieces/{piece}",
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  Answer<EvidenceUpload.Status> receive(
      @PathVariable ComplaintId id,
      @PathVariable String upload,
      @PathVariable int piece,
      @RequestBody byte[] content,
      Command command) {
    return uploadEvidence.receive(id, upload, piece, content, command);
  }

  /** A file is saved and never shown in place: its content is a stranger's. */
  @ApiResponse(
      responseCode = "200",
      description = "文件 the file",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/{evidence}/content")
  ResponseEntity<?> content(
      @PathVariable ComplaintId id, @PathVariable String evidence, Actor actor) {
    return switch (findEvidence.open(id, evidence, actor)) {
      case Answer.Refused<EvidenceContent> refused -> Replies.refused(refused.refusal());
      case Answer.Given<EvidenceContent>(EvidenceContent found, boolean _) -> download(found);
    };
  }

  private static ResponseEntity<InputStreamResource> download(EvidenceContent found) {
    EvidenceView.FileView file = found.file();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.type()))
        .contentLength(file.size())
        .eTag(file.sha256())
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new InputStreamResource(found.content()));
  }
}

package kesu.penalty.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import kesu.defaults.decisions.Answer;
import kesu.defaults.decisions.Page;
import kesu.defaults.web.Replies;
import kesu.penalty.ReadPenaltyDocuments;
import kesu.penalty.rules.PenaltyDocument;
import kesu.terms.Actor;
import kesu.terms.BranchCode;
import kesu.terms.PenaltyId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents on penalties, as JSON and as text. */
@RestController
@RequestMapping("/api/penalties")
class PenaltyDocumentController {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private final ReadPenaltyDocuments read;

  PenaltyDocumentController(ReadPenaltyDocuments read) {
    this.read = read;
  }

  @GetMapping("/documents")
  Answer<Page<PenaltyDocument>> list(
      Actor actor,
      @RequestParam BranchCode branch,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return read.page(branch, cursor, limit, actor);
  }

  @GetMapping("/{id}/document")
  Answer<PenaltyDocument> one(Actor actor, @PathVariable PenaltyId id) {
    return read.one(id, actor);
  }

  @ApiResponse(
      responseCode = "200",
      description = "文件 the file",
      content =
          @Content(mediaType = "text/plain", schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/{id}/document.txt")
  ResponseEntity<?> text(Actor actor, @PathVariable PenaltyId id) {
    return switch (read.one(id, actor)) {
      case Answer.Given<PenaltyDocument>(PenaltyDocument document, boolean _) ->
          ResponseEntity.ok().contentType(TEXT).body(document.text());
      case Answer.Refused<PenaltyDocument>(var refusal) -> Replies.refused(refusal);
    };
  }
}

package kesu.media.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kesu.media.rules.MentionReport;
import kesu.media.rules.NewMention;
import kesu.terms.Origin;
import org.jspecify.annotations.Nullable;

/** Body of a request to take in a report. */
record ReportMentionRequest(
    @NotNull Origin origin,
    @NotBlank @Size(min = 1, max = 200) String outlet,
    @NotNull Instant publishedAt,
    @Nullable Instant foundAt,
    @NotNull Boolean negative,
    @NotBlank @Size(min = 1, max = MentionReport.LONGEST) String text,
    @Nullable @Size(min = 1, max = 20) String complaintNumber,
    @Nullable
        @Size(min = 1, max = 1000)
        @Pattern(
            regexp = "https?://\\S+",
            message =
                "应为网址，例如 https://paper.example/1"
                    + " | must be a web address, such as https://paper.example/1")
        String url) {
  NewMention mention() {
    return new NewMention(
        origin, outlet, publishedAt, foundAt, negative, text, complaintNumber, url);
  }
}

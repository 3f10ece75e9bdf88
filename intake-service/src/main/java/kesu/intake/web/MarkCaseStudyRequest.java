package kesu.intake.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kesu.intake.rules.ReportingCommand.MarkCaseStudy;

/** The body of a request to make a filed complaint a case study. */
record MarkCaseStudyRequest(@NotBlank @Size(max = 4000) String analysis) {
  MarkCaseStudy command() {
    return new MarkCaseStudy(analysis);
  }

  @Override
  public String toString() {
    return "MarkCaseStudyRequest[…]";
  }
}

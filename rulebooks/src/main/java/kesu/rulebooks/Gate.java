package kesu.rulebooks;

import java.util.Map;
import kesu.terms.ClauseId;
import kesu.terms.Text;

/**
 * A condition that must hold before a complaint may be closed.
 *
 * @param text the message for a person who tries to close it too early
 */
public record Gate(ClauseId clause, Condition condition, Text text) {
  /** The condition of a gate. */
  public enum Condition {
    /** At least one department had it, and each has reported the result. */
    ALL_RESULTS_REPORTED,
    /** The customer, asked in a follow-up call, accepts or is satisfied. */
    CUSTOMER_ACCEPTS,
    /** The company agrees to plan and result. */
    COMPANY_AGREES,
    /** The customer has no further or latent demand. */
    NO_FURTHER_DEMAND;

    boolean met(GateFacts facts) {
      return switch (this) {
        case ALL_RESULTS_REPORTED ->
            facts.assignments() > 0 && facts.resultsReported() >= facts.assignments();
        case CUSTOMER_ACCEPTS ->
            switch (facts.lastFollowUp()) {
              case ACCEPTED, SATISFIED -> true;
              case NOT_ASKED, NOT_ACCEPTED -> false;
            };
        case COMPANY_AGREES -> facts.companyAgrees() == YesOrNo.YES;
        case NO_FURTHER_DEMAND -> facts.furtherDemand() == YesOrNo.NO;
      };
    }

    Map<String, String> inputs(GateFacts facts) {
      return switch (this) {
        case ALL_RESULTS_REPORTED ->
            Map.of(
                "assignments", String.valueOf(facts.assignments()),
                "resultsReported", String.valueOf(facts.resultsReported()));
        case CUSTOMER_ACCEPTS -> Map.of("lastFollowUp", facts.lastFollowUp().name());
        case COMPANY_AGREES -> Map.of("companyAgrees", facts.companyAgrees().name());
        case NO_FURTHER_DEMAND -> Map.of("furtherDemand", facts.furtherDemand().name());
      };
    }
  }
}

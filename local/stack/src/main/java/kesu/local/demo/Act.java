package kesu.local.demo;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody does about a complaint, so long after what was done before on the
 * company's time. Where a kind of department is named, that department acts; where it is null, all
 * that have the complaint do.
 */
sealed interface Act {
  Duration after();

  /** Customer service calls the customer (R1-D7). */
  record Call(Duration after) implements Act {}

  /** The customer is promised an answer within that time (R1-D16). */
  record Promise(Duration after, Duration within) implements Act {}

  /** Something is learnt that bears on severity or exposure. */
  record Learn(Duration after, String fact) implements Act {}

  /** The store sends the feedback form up (R1-D1, R1-D2). */
  record SendUp(Duration after) implements Act {}

  /** Departments take it. */
  record Accept(Duration after, @Nullable String kind) implements Act {}

  /** A department returns it and names another kind (R1-D8). */
  record Refuse(Duration after, @Nullable String kind, String suggested) implements Act {}

  /** Customer service hands it over again (R1-C2). */
  record HandOver(Duration after, String kind) implements Act {}

  /** Departments report how it is going (R1-D9, R1-D10). */
  record Progress(Duration after) implements Act {}

  /** Departments report the result; it was reached that long before (R1-D11). */
  record Result(Duration after, Duration finishedBefore) implements Act {}

  /** The follow-up call (R1-C4). */
  record FollowUp(Duration after, boolean accepted) implements Act {}

  /** The complaint is closed (R1-S5). */
  record Close(Duration after) implements Act {}

  /** The customer comes back (R1-S5). */
  record Reopen(Duration after) implements Act {}

  /** The customer praises in writing (R1-W1, R1-W2). */
  record Praise(Duration after, @Nullable String kind) implements Act {}

  /** Customer service finds faults in the handling (R1-C5). */
  record Find(Duration after, List<String> faults) implements Act {}

  /** Press or a platform writes about it (R1-S3, R1-D12). */
  record Report(Duration after, String origin, String outlet) implements Act {}

  /** The branch's general manager decides what is proposed, head office what concerns him. */
  record Decide(Duration after, Ruling ruling) implements Act {}

  /** One who was punished appeals, and head office decides again. */
  record Appeal(Duration after, boolean allowed) implements Act {}

  /** Somebody tries what is not allowed, and is refused. */
  record Trespass(Duration after, Kind kind) implements Act {
    /** What is tried. */
    enum Kind {
      CLOSES_TOO_EARLY,
      ANSWERS_FOR_ANOTHER_DEPARTMENT
    }
  }

  /** How proposals are decided. */
  enum Ruling {
    /** The lightest measure that the row allows. */
    LIGHTEST,
    /** The heaviest. */
    HEAVIEST,
    /** None: the person does not answer for it. */
    DISMISS
  }
}

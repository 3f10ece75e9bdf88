package kesu.terms;

/** A typed name of one thing; on the wire and in the store it is its {@link #value()} alone. */
public sealed interface Identifier
    permits AssignmentId,
        BranchCode,
        ClauseId,
        ClockId,
        ComplaintId,
        ComplaintNumber,
        DepartmentCode,
        MentionId,
        PenaltyId,
        PersonId,
        Post,
        ReasonCode,
        StoreCode {
  /** The name as text. */
  String value();
}

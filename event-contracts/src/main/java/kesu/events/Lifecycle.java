package kesu.events;

/**
 * An event in the life of a complaint; all go to the topic {@code complaint.lifecycle}, keyed by
 * complaint id.
 */
public sealed interface Lifecycle extends Event
    permits ComplaintRegistered,
        SeverityRaised,
        ReasonCorrected,
        CustomerContacted,
        PromiseRecorded,
        FactRecorded,
        ReportSent,
        FollowUpRecorded,
        FindingRecorded,
        CustomerPraised,
        ComplaintClosed,
        ComplaintReopened,
        AssignmentMade,
        AssignmentAccepted,
        AssignmentRefused,
        AssignmentPassedOn,
        ProgressReported,
        ResultReported,
        AssignmentReturned,
        DeadlineStarted,
        DeadlineWarned,
        DeadlineMet,
        DeadlineMissed,
        DeadlineWithdrawn,
        DeadlineLifted,
        EscalationRaised,
        EscalationWithdrawn,
        PenaltyProposed,
        PenaltyWithdrawn,
        PenaltyDecided,
        PenaltyDocumentIssued,
        PenaltyAppealed,
        PenaltyReversed,
        RewardGranted,
        MentionLinked,
        ExposureChanged {}

package kesu.events;

/**
 * What happens to a complaint; every one goes to the topic {@code complaint.lifecycle}, keyed by
 * complaint id.
 */
public sealed interface Lifecycle extends Event
    permits ComplaintRegistered,
        SeverityRaised,
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
        DeadlineLifted,
        EscalationRaised,
        PenaltyProposed,
        PenaltyDecided,
        PenaltyAppealed,
        PenaltyReversed,
        RewardGranted,
        MentionLinked,
        ExposureChanged {}

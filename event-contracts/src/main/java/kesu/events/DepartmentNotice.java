package kesu.events;

/**
 * A notice to a department in its own inbox, the topic {@code department.<code>}; it holds no more
 * than the department needs to act.
 */
public sealed interface DepartmentNotice extends Event
    permits NoticeAssigned,
        NoticeRefused,
        NoticeReturned,
        NoticeDueSoon,
        NoticeOverdue,
        NoticeOverdueWithdrawn,
        NoticeExposed,
        NoticeRequested,
        NoticeClosed {}

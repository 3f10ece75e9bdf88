package kesu.events;

/**
 * What a department is told in its own inbox, the topic {@code department.<code>}: no more than it
 * needs to act.
 */
public sealed interface DepartmentNotice extends Event
    permits NoticeAssigned,
        NoticeRefused,
        NoticeReturned,
        NoticeDueSoon,
        NoticeOverdue,
        NoticeExposed,
        NoticeClosed {}

package kesu.events;

import java.time.Instant;
import kesu.terms.ComplaintNumber;

/**
 * To a department: a complaint of yours is closed.
 *
 * @param number the complaint number read out to the customer
 * @param at the instant at which it happened
 */
public record NoticeClosed(ComplaintNumber number, Instant at) implements DepartmentNotice {}

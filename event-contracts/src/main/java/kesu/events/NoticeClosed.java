package kesu.events;

import java.time.Instant;

/**
 * To a department: a complaint of yours is closed.
 *
 * @param number the complaint number read out to the customer
 * @param at when it happened
 */
public record NoticeClosed(String number, Instant at) implements DepartmentNotice {}

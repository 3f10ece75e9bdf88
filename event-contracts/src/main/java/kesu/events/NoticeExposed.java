package kesu.events;

import java.time.Instant;
import kesu.terms.ComplaintNumber;
import kesu.terms.Exposure;

/**
 * To a department: a complaint of yours, or one that you must look after, is exposed.
 *
 * @param number the complaint number read out to the customer
 * @param exposure its exposure
 * @param at the instant at which it happened
 */
public record NoticeExposed(ComplaintNumber number, Exposure exposure, Instant at)
    implements DepartmentNotice {}

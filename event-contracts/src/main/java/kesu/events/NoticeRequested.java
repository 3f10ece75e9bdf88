package kesu.events;

import java.time.Instant;
import kesu.terms.ComplaintNumber;
import kesu.terms.DepartmentCode;
import kesu.terms.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * To a department: something is asked of you about this complaint: to verify it, to help a store,
 * or to give an opinion.
 *
 * @param number the complaint number read out to the customer
 * @param kind the kind of request
 * @param request the number of the request among the complaint's, where it has one
 * @param from the department that asks
 * @param at the instant at which it happened
 * @param answerBy the instant until which it is answered in time, where the regulation sets one
 */
public record NoticeRequested(
    ComplaintNumber number,
    RequestKind kind,
    @Nullable Integer request,
    DepartmentCode from,
    Instant at,
    @Nullable Instant answerBy)
    implements DepartmentNotice {}

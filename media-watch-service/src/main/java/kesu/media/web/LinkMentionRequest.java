package kesu.media.web;

import jakarta.validation.constraints.NotNull;
import kesu.terms.ComplaintId;

/** Body of a request to link a report to a complaint. */
record LinkMentionRequest(@NotNull ComplaintId complaintId) {}

package kesu.routing.rules;

import kesu.terms.BranchCode;
import kesu.terms.ReasonCode;
import kesu.terms.StoreCode;
import org.jspecify.annotations.Nullable;

/** Where in the company a complaint belongs, and why it was made. */
public record Place(BranchCode branch, @Nullable StoreCode store, ReasonCode reason) {}

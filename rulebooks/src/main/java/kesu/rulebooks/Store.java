package kesu.rulebooks;

import kesu.terms.BranchCode;
import kesu.terms.StoreCode;
import kesu.terms.Text;

/** A store (门店) of a branch. */
public record Store(StoreCode code, BranchCode branch, Text name) {}

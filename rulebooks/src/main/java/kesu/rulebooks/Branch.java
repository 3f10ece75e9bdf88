package kesu.rulebooks;

import kesu.terms.BranchCode;
import kesu.terms.Text;

/** A branch (分部) of the company. */
public record Branch(BranchCode code, Text name) {}

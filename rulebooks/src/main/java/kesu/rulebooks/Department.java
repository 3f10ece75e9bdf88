package kesu.rulebooks;

import java.util.Optional;
import kesu.terms.BranchCode;
import kesu.terms.DepartmentCode;
import kesu.terms.StoreCode;
import kesu.terms.Text;

/**
 * A department of the company.
 *
 * @param kind its kind in the regulation, such as {@code logistics}
 * @param branch the branch it belongs to; empty at head office
 * @param store the store it belongs to; empty unless it is in a store
 */
public record Department(
    DepartmentCode code,
    String kind,
    Optional<BranchCode> branch,
    Optional<StoreCode> store,
    Text name) {}

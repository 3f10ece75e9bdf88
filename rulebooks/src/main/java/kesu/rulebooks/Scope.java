package kesu.rulebooks;

import java.util.Optional;
import kesu.terms.StoreCode;

/** The cases on which a post may do an action. */
public enum Scope {
  /** Every case, and what concerns none. */
  ALL {
    @Override
    public boolean covers(Department own, CaseOwners owners) {
      return true;
    }
  },
  /** The cases of the own branch, and those that the own department has; head office: all. */
  BRANCH {
    @Override
    public boolean covers(Department own, CaseOwners owners) {
      return own.branch().stream().allMatch(owners.branch()::equals)
          || DEPARTMENT.covers(own, owners);
    }
  },
  /** Like {@link #BRANCH}, but a store only those of its own. */
  STORE {
    @Override
    public boolean covers(Department own, CaseOwners owners) {
      Optional<StoreCode> store = Optional.ofNullable(owners.store());
      return (own.store().isEmpty() || own.store().equals(store)) && BRANCH.covers(own, owners)
          || DEPARTMENT.covers(own, owners);
    }
  },
  /** The cases that the own department has. */
  DEPARTMENT {
    @Override
    public boolean covers(Department own, CaseOwners owners) {
      return owners.departments().contains(own.code());
    }
  };

  /** Returns true if somebody of that department may act on a case that has these owners. */
  public abstract boolean covers(Department own, CaseOwners owners);
}

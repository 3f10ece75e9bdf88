package kesu.terms;

/**
 * The person acting, in a post, for a department. Every command has one; what the system does by
 * itself is done by {@link #SYSTEM}.
 */
public record Actor(PersonId person, Post post, DepartmentCode department) {
  /** Kesu itself, acting on a clock or an event. */
  public static final Actor SYSTEM =
      new Actor(new PersonId("kesu"), new Post("system"), new DepartmentCode("kesu"));
}

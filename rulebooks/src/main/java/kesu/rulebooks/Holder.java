package kesu.rulebooks;

import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;

/** A person who holds a post in a department. */
public record Holder(PersonId person, Post post, DepartmentCode department) {}

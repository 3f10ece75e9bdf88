package kesu.rulebooks;

import kesu.terms.DepartmentCode;
import kesu.terms.PersonId;
import kesu.terms.Post;

/** Who holds a post, and in which department. */
public record Holder(PersonId person, Post post, DepartmentCode department) {}

package kesu.rulebooks;

import kesu.terms.ClauseId;
import kesu.terms.Post;

/** A post in a crisis group. */
public record GroupMember(ClauseId clause, GroupLevel group, Post post, GroupRole role) {}

package kesu.rulebooks;

import java.util.Optional;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * A post (岗位) of a regulation.
 *
 * @param department the kind of department that has it; empty for the system itself
 * @param reportsTo the post above it; empty at the top
 * @param single true if one person at a time holds it in a department
 * @param staff true if its holder can receive complaints, which auditors and the system cannot
 */
public record PostRow(
    Post code,
    Text name,
    Optional<String> department,
    Optional<Post> reportsTo,
    boolean single,
    boolean staff,
    ClauseId clause) {}

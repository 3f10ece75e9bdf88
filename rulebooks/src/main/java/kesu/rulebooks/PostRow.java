package kesu.rulebooks;

import java.util.Optional;
import kesu.terms.ClauseId;
import kesu.terms.Post;
import kesu.terms.Text;

/**
 * A post (岗位) that a regulation knows.
 *
 * @param department the kind of department that has it; empty for the system itself
 * @param reportsTo the next one up; empty at the top
 * @param single whether one person at a time holds it in a department
 * @param staff whether it is held by staff who can receive a complaint; auditors and the system do
 *     not
 */
public record PostRow(
    Post code,
    Text name,
    Optional<String> department,
    Optional<Post> reportsTo,
    boolean single,
    boolean staff,
    ClauseId clause) {}

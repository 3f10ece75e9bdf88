/** The transactional outbox: events saved in their documents leave in order and are marked. */
@NullMarked
package kesu.defaults.outbox;

import org.jspecify.annotations.NullMarked;

/**
 * Documents as aggregates: a change, its outbox events and the record of its cause are saved in one
 * atomic write.
 */
@NullMarked
package kesu.defaults.documents;

import org.jspecify.annotations.NullMarked;

/** Consumes the events of complaints, and the service's own for the ledger. */
@NullMarked
package kesu.penalty.kafka;

import org.jspecify.annotations.NullMarked;
